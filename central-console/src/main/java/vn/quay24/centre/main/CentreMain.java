package vn.quay24.centre.main;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.supervisor.Supervisor;

/**
 * Starts the centre: {@code --config centre.toml}; with {@code --new-kiosk ID --token-out FILE} it
 * only announces a kiosk and ends.
 */
public final class CentreMain {
  /** Exit status for a wrong command line or configuration, as in sysexits.h EX_CONFIG. */
  private static final int MISCONFIGURED = 78;

  private CentreMain() {}

  /** Entry point. */
  public static void main(String... words) throws InterruptedException {
    LogFormat.set();
    System.Logger log = System.getLogger(CentreMain.class.getName());
    try {
      Arguments arguments = Arguments.parse(words);
      CentreConfiguration configuration = ConfigurationFile.read(arguments.config());
      Optional<KioskId> kiosk = arguments.newKiosk();
      if (kiosk.isPresent()) {
        NewKiosk.announce(configuration, kiosk.get(), arguments);
        return;
      }
      run(configuration, log);
    } catch (IOException | IllegalArgumentException e) {
      log.log(Level.ERROR, "the centre cannot start: {0}", e.getMessage());
      System.exit(MISCONFIGURED);
    } catch (GeneralSecurityException e) {
      log.log(Level.ERROR, "the centre's keys cannot be used", e);
      System.exit(MISCONFIGURED);
    }
  }

  private static void run(CentreConfiguration configuration, System.Logger log)
      throws IOException, GeneralSecurityException, InterruptedException {
    long start = System.nanoTime();
    CountDownLatch ended = new CountDownLatch(1);
    Centre centre = Centre.start(configuration);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("centre-end")
                .unstarted(
                    () -> {
                      centre.close();
                      ended.countDown();
                    }));
    log.log(
        Level.INFO,
        "the centre is up after {0} ms: pages {1}, intake {2}, bank {3}",
        Duration.ofNanos(System.nanoTime() - start).toMillis(),
        Integer.toString(centre.pagesPort()),
        Integer.toString(centre.apiPort()),
        Integer.toString(centre.webhookPort()));
    Supervisor.in(System.getenv()).ready();
    ended.await();
  }
}
