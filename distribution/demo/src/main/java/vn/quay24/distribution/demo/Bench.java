package vn.quay24.distribution.demo;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import vn.quay24.distribution.demo.home.DemoHome;
import vn.quay24.distribution.demo.process.Leftovers;
import vn.quay24.distribution.demo.setup.SetupException;

/** The demo's own process: the world around a kiosk, and the supervisor of the other three. */
public final class Bench {
  private static final int CANNOT = 1;
  private static final int MISUSED = 2;

  private Bench() {}

  public static void main(String[] arguments) throws InterruptedException {
    Announcer announcer = new Announcer();
    long started = System.nanoTime();
    try {
      Options options = Options.parse(List.of(arguments));
      DemoHome home = prepare(options);
      CountDownLatch ended = new CountDownLatch(1);
      Demo demo = Demo.start(options, home, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(demo, home, ended), "bench-end"));
      demo.awaitUp(announcer::say);
      double seconds = (System.nanoTime() - started) / 1e9;
      announcer.started(options.ports(), home, demo.accountLines(), seconds);
      ended.await();
    } catch (IllegalArgumentException e) {
      announcer.complain(String.valueOf(e.getMessage()));
      System.exit(MISUSED);
    } catch (SetupException e) {
      announcer.complain(String.valueOf(e.getMessage()));
      System.exit(CANNOT);
    } catch (FileSystemException e) {
      // Its message may be no more than the name of the file.
      announcer.complain(
          "The demo cannot start: %s cannot be read or written.".formatted(e.getFile()));
      System.exit(CANNOT);
    } catch (IOException | GeneralSecurityException e) {
      announcer.complain("The demo cannot start: " + e.getMessage());
      System.exit(CANNOT);
    }
  }

  private static DemoHome prepare(Options options) throws IOException, SetupException {
    DemoHome home = DemoHome.under(options.state(), options.ports());
    if (home.tooDeep()) {
      throw new SetupException(
          "The folder %s has too long a name for the sockets of a demo: put the clone higher up."
              .formatted(home.root()));
    }
    Path pidFile = home.run().resolve("bench.pid");
    refuseASecondDemo(pidFile, options);
    for (String process : List.of("centre", "agent", "kiosk")) {
      Leftovers.end(home.run().resolve(process + ".pid"), home.root());
    }
    Optional<Map.Entry<String, Integer>> taken = options.ports().taken();
    if (taken.isPresent()) {
      throw new SetupException(
          "Port %d (for %s) is in use by another program: stop that, or choose others with --port N."
              .formatted(taken.get().getValue(), taken.get().getKey()));
    }
    if (options.fresh()) {
      home.erase();
    }
    home.create();
    LogFile.open(home.logs().resolve("bench.log"));
    Files.writeString(pidFile, String.valueOf(ProcessHandle.current().pid()));
    return home;
  }

  private static void refuseASecondDemo(Path pidFile, Options options)
      throws IOException, SetupException {
    if (Files.exists(pidFile) && Leftovers.runs(pidFile, options.state().toAbsolutePath())) {
      throw new SetupException(
          "A demo runs already: http://127.0.0.1:%d (./quay24 stop ends it)."
              .formatted(options.ports().bench()));
    }
  }

  private static void end(Demo demo, DemoHome home, CountDownLatch ended) {
    demo.close();
    try {
      Files.deleteIfExists(home.run().resolve("bench.pid"));
    } catch (IOException e) {
      System.getLogger(Bench.class.getName())
          .log(System.Logger.Level.WARNING, "the pid file stays", e);
    }
    ended.countDown();
  }
}
