package vn.quay24.kiosk.screen.mirror;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputEvent;

/**
 * Mirrors a JavaFX scene. Pictures are taken on the FX thread after a pulse; the watcher is called
 * on the thread {@code mirror}.
 */
public final class SceneMirror implements Mirror {
  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1) / RATE;

  private final Scene scene;
  private final Executor fx;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("mirror").daemon().factory());
  private final AtomicReference<Optional<Consumer<Frame>>> watcher =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Frame>> pending = new AtomicReference<>(Optional.empty());
  private final Runnable pulse = this::pulsed;
  private final Runnable beforePulse = this::beforePulse;
  private final EventHandler<InputEvent> input = _ -> stirred = true;
  private final Fingers fingers;

  // FX thread only
  private Optional<WritableImage> image = Optional.empty();
  private Optional<Frame> last = Optional.empty();
  private long takenAt;
  private boolean scheduled;

  /** A snapshot repaints the scene, which is a pulse of its own: that one shows nothing new. */
  private boolean ownPulse;

  /** Something happened since the snapshot: the next pulse is not only the mirror's own. */
  private boolean stirred;

  /**
   * Mirrors this scene. Call on the FX thread.
   *
   * @param fx runs a task on the FX thread, later
   */
  public SceneMirror(Scene scene, Executor fx) {
    this.scene = scene;
    this.fx = fx;
    this.fingers = new Fingers(scene);
    scene.addPreLayoutPulseListener(beforePulse);
    scene.addPostLayoutPulseListener(pulse);
    scene.addEventFilter(InputEvent.ANY, input);
  }

  @Override
  public void watch(Consumer<Frame> newWatcher) {
    watcher.set(Optional.of(newWatcher));
    fx.execute(
        () -> {
          last = Optional.empty();
          take();
        });
  }

  @Override
  public void unwatch() {
    watcher.set(Optional.empty());
  }

  @Override
  public void pointer(Pointer kind, double x, double y) {
    fx.execute(() -> fingers.pointer(kind, x, y));
  }

  @Override
  public void key(String text) {
    fx.execute(() -> fingers.key(text));
  }

  @Override
  public void close() {
    unwatch();
    fx.execute(
        () -> {
          scene.removePreLayoutPulseListener(beforePulse);
          scene.removePostLayoutPulseListener(pulse);
          scene.removeEventFilter(InputEvent.ANY, input);
        });
    thread.shutdownNow();
  }

  private void beforePulse() {
    stirred |= scene.getRoot().isNeedsLayout();
  }

  private void pulsed() {
    boolean nothingNew = ownPulse && !stirred;
    ownPulse = false;
    if (nothingNew || scheduled || watcher.get().isEmpty()) {
      return;
    }
    scheduled = true;
    long wait = Math.max(0, takenAt + INTERVAL_NANOS - System.nanoTime());
    var _ = thread.schedule(() -> fx.execute(this::take), wait, TimeUnit.NANOSECONDS);
  }

  private void take() {
    scheduled = false;
    if (watcher.get().isEmpty() || thread.isShutdown()) {
      return;
    }
    takenAt = System.nanoTime();
    stirred = false;
    Frame frame = picture();
    ownPulse = true;
    if (last.filter(frame::sameAs).isEmpty()) {
      last = Optional.of(frame);
      if (pending.getAndSet(last).isEmpty()) {
        thread.execute(this::deliver);
      }
    }
  }

  private Frame picture() {
    WritableImage shot = scene.snapshot(image.orElse(null));
    image = Optional.of(shot);
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    int[] pixels = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return Frame.of(width, height, pixels, ScreenReader.read(scene));
  }

  private void deliver() {
    Optional<Frame> frame = pending.getAndSet(Optional.empty());
    watcher.get().ifPresent(to -> frame.ifPresent(to));
  }
}
