package vn.quay24.kiosk.main;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.screen.Face;
import vn.quay24.kiosk.screen.FxScreen;
import vn.quay24.kiosk.screen.mirror.Mirror;
import vn.quay24.kiosk.screen.pages.Site;
import vn.quay24.kiosk.screen.theme.Panel;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.supervisor.Supervisor;

/**
 * Starts the kiosk app in its window: {@code --config kiosk.toml}. It is no JavaFX application
 * class, so that it starts from the class path. Ends with 2 when a file is wrong, with 1 when the
 * kiosk cannot serve; whoever started it starts it again. When its own store cannot be used, the
 * screen says so for a minute before.
 */
public final class KioskMain {
  private static final Logger LOG = System.getLogger(KioskMain.class.getName());
  private static final int CANNOT_SERVE = 1;
  private static final int WRONG_FILE = 2;
  private static final String CONFIG = "--config";
  private static final int NO_LOCKERS = 0;
  private static final int SECONDS_CLOSED = 60;

  private final KioskConfiguration configuration;
  private final Consumer<Mirror> watcher;
  private final InstantSource clock = InstantSource.system();
  private Optional<FxScreen> opened = Optional.empty();

  private KioskMain(KioskConfiguration configuration, Consumer<Mirror> watcher) {
    this.configuration = configuration;
    this.watcher = watcher;
  }

  public static void main(String[] arguments) throws InterruptedException {
    serve(arguments, _ -> {});
  }

  /**
   * Starts the kiosk and returns when its window is there.
   *
   * @param arguments of the command line
   * @param watcher gets the seam by which the scene can be watched and touched
   */
  public static void serve(String[] arguments, Consumer<Mirror> watcher)
      throws InterruptedException {
    if (arguments.length != 2 || !arguments[0].equals(CONFIG)) {
      LOG.log(Logger.Level.ERROR, "say which kiosk this is: {0} kiosk.toml", CONFIG);
      System.exit(WRONG_FILE);
      return;
    }
    try {
      KioskConfiguration configuration = KioskConfiguration.read(Path.of(arguments[1]));
      KioskMain main = new KioskMain(configuration, watcher);
      try {
        main.open();
      } catch (StoreException e) {
        LOG.log(Logger.Level.ERROR, "the kiosk's store cannot be used: " + e.getMessage(), e);
        main.sayClosed();
        System.exit(CANNOT_SERVE);
      }
    } catch (ConfigurationException e) {
      LOG.log(Logger.Level.ERROR, e.getMessage());
      System.exit(WRONG_FILE);
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(Logger.Level.ERROR, "the kiosk cannot serve: " + e.getMessage(), e);
      System.exit(CANNOT_SERVE);
    }
  }

  private void open()
      throws ConfigurationException,
          IOException,
          StoreException,
          GeneralSecurityException,
          InterruptedException {
    Kiosk kiosk = Kiosk.assemble(configuration, clock);
    Site site = new Site(kiosk.profile().unitName(), kiosk.compartments());
    FxScreen screen = screen(site, kiosk::happen);
    screen.onTouch(kiosk::touched);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(kiosk::close));
    Supervisor supervisor = Supervisor.in(System.getenv());
    kiosk.onPulse(() -> screen.alive(supervisor::alive)); // both threads must live for a sign
    kiosk.start(screen);
    supervisor.ready();
    LOG.log(Logger.Level.INFO, "kiosk {0} serves", kiosk.profile().kiosk());
  }

  private FxScreen screen(Site site, Consumer<Input> happen) throws InterruptedException {
    Optional<FxScreen> before = opened;
    if (before.isPresent()) {
      return before.get();
    }
    KioskConfiguration.Window window = configuration.window();
    Panel panel = new Panel(window.width(), window.height(), window.diagonalInches());
    FxScreen screen = FxScreen.open(new Face(panel, site, Kiosk.LANGUAGES), happen, clock);
    watcher.accept(screen.mirror());
    opened = Optional.of(screen);
    return screen;
  }

  /**
   * A minute with the sentence for the technician; then whoever started the app starts it again.
   */
  private void sayClosed() throws IOException, GeneralSecurityException, InterruptedException {
    Site site =
        new Site(KioskIdentity.load(configuration.identity()).profile().unitName(), NO_LOCKERS);
    FxScreen screen = screen(site, _ -> {});
    screen.show(Visit.first(1, Capabilities.ALL, Visit.Service.STORE_UNUSABLE, clock.instant()));
    Supervisor supervisor = Supervisor.in(System.getenv());
    supervisor.ready();
    for (int second = 0; second < SECONDS_CLOSED; second++) {
      supervisor.alive();
      Thread.sleep(Duration.ofSeconds(1));
    }
  }
}
