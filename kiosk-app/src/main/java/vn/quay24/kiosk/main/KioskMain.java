package vn.quay24.kiosk.main;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.function.Consumer;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.screen.Face;
import vn.quay24.kiosk.screen.FxScreen;
import vn.quay24.kiosk.screen.mirror.Mirror;
import vn.quay24.kiosk.screen.pages.Site;
import vn.quay24.kiosk.screen.theme.Panel;
import vn.quay24.protocol.supervisor.Supervisor;

/**
 * Starts the kiosk app in its window: {@code --config kiosk.toml}. It is no JavaFX application
 * class, so that it starts from the class path. Ends with 2 when a file is wrong, with 1 when the
 * kiosk cannot serve; whoever started it starts it again.
 */
public final class KioskMain {
  private static final Logger LOG = System.getLogger(KioskMain.class.getName());
  private static final int CANNOT_SERVE = 1;
  private static final int WRONG_FILE = 2;
  private static final String CONFIG = "--config";

  private KioskMain() {}

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
      open(KioskConfiguration.read(Path.of(arguments[1])), watcher);
    } catch (ConfigurationException e) {
      LOG.log(Logger.Level.ERROR, e.getMessage());
      System.exit(WRONG_FILE);
    } catch (IOException | StoreException | GeneralSecurityException e) {
      LOG.log(Logger.Level.ERROR, "the kiosk cannot serve: " + e.getMessage(), e);
      System.exit(CANNOT_SERVE);
    }
  }

  private static void open(KioskConfiguration configuration, Consumer<Mirror> watcher)
      throws ConfigurationException,
          IOException,
          StoreException,
          GeneralSecurityException,
          InterruptedException {
    InstantSource clock = InstantSource.system();
    Kiosk kiosk = Kiosk.assemble(configuration, clock);
    Face face =
        new Face(
            new Panel(
                configuration.window().width(),
                configuration.window().height(),
                configuration.window().diagonalInches()),
            new Site(kiosk.profile().unitName(), kiosk.compartments()),
            Kiosk.LANGUAGES);
    FxScreen screen = FxScreen.open(face, kiosk::happen, clock);
    watcher.accept(screen.mirror());
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(kiosk::close));
    Supervisor supervisor = Supervisor.in(System.getenv());
    kiosk.onPulse(() -> screen.alive(supervisor::alive)); // both threads must live for a sign
    kiosk.start(screen);
    supervisor.ready();
    LOG.log(Logger.Level.INFO, "kiosk {0} serves", kiosk.profile().kiosk());
  }
}
