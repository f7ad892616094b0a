package vn.quay24.kiosk.screen;

import java.lang.System.Logger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import vn.quay24.kiosk.runtime.Screen;
import vn.quay24.kiosk.screen.mirror.Mirror;
import vn.quay24.kiosk.screen.mirror.SceneMirror;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.pages.Pages;
import vn.quay24.kiosk.screen.theme.Comfort;
import vn.quay24.kiosk.screen.theme.Theme;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Visit;

/**
 * The kiosk's window. The one class that crosses to the FX thread: visits come in from any thread,
 * inputs go out on the FX thread, and the receiver must not block it.
 */
public final class FxScreen implements Screen, AutoCloseable {
  private static final Logger LOG = System.getLogger(FxScreen.class.getName());
  private static final int EXIT_AFTER_BUG = 70;

  private final Stage stage;
  private final Scene scene;
  private final Shell shell;
  private final Pages pages;
  private final Mirror mirror;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("screen-clock").daemon().factory());
  private final Consumer<Input> inputs;
  private final ObjectProperty<Instant> now;
  private final AtomicReference<Optional<Visit>> waiting = new AtomicReference<>(Optional.empty());

  private volatile Touches touches = (_, _) -> {};

  // FX thread only
  private long visit;

  /** Hears of every touch of the screen, on the FX thread; must return at once. */
  public interface Touches {

    /** One, in pixels of the scene. */
    void touched(double x, double y);
  }

  private FxScreen(Face face, Consumer<Input> inputs, InstantSource time) {
    this.inputs = inputs;
    this.pages = new Pages(face.site());
    now = new SimpleObjectProperty<>(second(time));
    shell = new Shell(face, now, inputs);
    scene = new Scene(shell, face.panel().width(), face.panel().height());
    scene.setCursor(Cursor.DEFAULT);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
    stage = new Stage(StageStyle.UNDECORATED);
    stage.setTitle("Quầy 24");
    stage.setResizable(false);
    stage.setOnCloseRequest(Event::consume);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    mirror = new SceneMirror(scene, Platform::runLater);
  }

  /**
   * Opens the window; returns when it is there. Call once in a process.
   *
   * @param inputs takes what hands do, on the FX thread; must return at once
   * @param time what the clock on the screen shows
   */
  public static FxScreen open(Face face, Consumer<Input> inputs, InstantSource time)
      throws InterruptedException {
    CountDownLatch there = new CountDownLatch(1);
    AtomicReference<Optional<FxScreen>> opened = new AtomicReference<>(Optional.empty());
    Platform.startup(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler(FxScreen::ended);
          Theme.loadType();
          opened.set(Optional.of(on(face, inputs, time)));
          there.countDown();
        });
    Platform.setImplicitExit(false);
    there.await();
    return opened.get().orElseThrow();
  }

  /** A page that cannot be drawn leaves the one before on the screen: better to begin anew. */
  private static void ended(Thread thread, Throwable bug) {
    LOG.log(Logger.Level.ERROR, "the screen ended by a bug; the process ends", bug);
    Runtime.getRuntime().halt(EXIT_AFTER_BUG);
  }

  /** Opens a window of a toolkit that runs already. FX thread. */
  static FxScreen on(Face face, Consumer<Input> inputs, InstantSource time) {
    FxScreen screen = new FxScreen(face, inputs, time);
    screen.stage.show();
    screen.tick(time);
    return screen;
  }

  /** Shows a visit; of many that come at once, the last. Any thread. */
  @Override
  public void show(Visit next) {
    if (waiting.getAndSet(Optional.of(next)).isEmpty()) {
      Platform.runLater(this::showWaiting);
    }
  }

  /** Says who hears of every touch, whatever it hits. */
  public void onTouch(Touches listener) {
    touches = listener;
  }

  /** The seam for a watcher of the scene. */
  public Mirror mirror() {
    return mirror;
  }

  /** Runs a task on the FX thread soon; a sign that the screen is alive. Any thread. */
  public void alive(Runnable task) {
    Platform.runLater(task);
  }

  /** Takes the window away. Any thread. */
  @Override
  public void close() {
    mirror.close();
    clock.shutdownNow();
    Platform.runLater(stage::hide);
  }

  /** A thread of its own: a JavaFX timeline would draw sixty times a second to tell one. */
  private void tick(InstantSource time) {
    var _ =
        clock.scheduleAtFixedRate(
            () -> Platform.runLater(() -> now.set(second(time))), 1, 1, TimeUnit.SECONDS);
  }

  private void showWaiting() {
    waiting
        .getAndSet(Optional.empty())
        .ifPresent(
            next -> {
              if (next.number() != visit) {
                visit = next.number();
                shell.comfort(Comfort.USUAL);
              }
              Page page = pages.of(next);
              shell.show(page, next.language());
            });
  }

  private void typed(KeyEvent event) {
    if (!event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
      shell.type(event.getCharacter());
    }
    event.consume();
  }

  /** A touch that hits no button is a sign of life too; a button says what it means by itself. */
  private void touched(MouseEvent event) {
    touches.touched(event.getSceneX(), event.getSceneY());
    Node hit = event.getPickResult().getIntersectedNode();
    while (hit != null && !(hit instanceof ButtonBase)) {
      hit = hit.getParent();
    }
    if (hit == null) {
      inputs.accept(new Input.Present());
    }
  }

  private static Instant second(InstantSource time) {
    return time.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
