package vn.quay24.kiosk.main;

import java.io.IOException;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The end before the battery's: closes the kiosk, runs the command that switches the machine off,
 * and ends the process with {@value #EXIT_POWER}. Nothing pulses meanwhile, so both limits together
 * stay well below the 30 seconds after which the unit's watchdog would strike.
 */
final class OrderlyEnd {
  /** Tells whoever started the process that it ended for want of power. */
  static final int EXIT_POWER = 76;

  private static final Logger LOG = System.getLogger(OrderlyEnd.class.getName());
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(12);
  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);

  private final Runnable close;
  private final List<String> shutdown;

  OrderlyEnd(Runnable close, List<String> shutdown) {
    this.close = close;
    this.shutdown = shutdown;
  }

  /** Begins to end, on the thread {@code power-end}; returns at once. */
  void begin() {
    Thread.ofPlatform().name("power-end").start(this::end);
  }

  private void end() {
    LOG.log(Logger.Level.WARNING, "the battery will not last: the kiosk ends");
    try {
      Thread closing = Thread.ofPlatform().name("power-close").daemon(true).start(close);
      if (!closing.join(CLOSE_LIMIT)) {
        LOG.log(Logger.Level.ERROR, "something does not close; the kiosk ends all the same");
      }
      run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      System.exit(EXIT_POWER);
    }
  }

  private void run() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(shutdown)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (!process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        LOG.log(Logger.Level.ERROR, "the shutdown command does not end");
      } else if (process.exitValue() != 0) {
        LOG.log(Logger.Level.ERROR, "the shutdown command ended with {0}", process.exitValue());
      }
    } catch (IOException e) {
      LOG.log(Logger.Level.ERROR, "the shutdown command cannot be run", e);
    }
  }
}
