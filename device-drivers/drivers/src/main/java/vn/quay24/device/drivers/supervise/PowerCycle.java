package vn.quay24.device.drivers.supervise;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceStatus;

/**
 * The last that software can do for a device that is away: a command that takes the power from its
 * USB port and gives it back, for example {@code uhubctl -l 1-1 -p 2 -a cycle}. Used by the
 * device's own thread, alone with the line.
 */
final class PowerCycle {
  private static final System.Logger LOG = System.getLogger(PowerCycle.class.getName());
  private static final int MOST_A_DAY = 3;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Plan plan;
  private final InstantSource clock;
  private final Deque<Instant> done = new ArrayDeque<>(); // at most MOST_A_DAY
  private Optional<Instant> awaySince = Optional.empty();

  /**
   * What the device file says.
   *
   * @param command with its arguments
   * @param after how long the device must have been away
   */
  record Plan(List<String> command, Duration after) {
    Plan {
      command = List.copyOf(command);
    }
  }

  PowerCycle(Plan plan, InstantSource clock) {
    this.plan = plan;
    this.clock = clock;
  }

  /** Whether it is time, after a look that showed this. */
  boolean due(DeviceStatus status) {
    Instant now = clock.instant();
    if (status.fault().filter(PowerCycle::away).isEmpty()) {
      awaySince = Optional.empty();
      return false;
    }
    if (awaySince.filter(since -> !now.isBefore(since)).isEmpty()) {
      awaySince = Optional.of(now); // just now, or the clock was set back
    }
    done.removeIf(at -> !now.isBefore(at.plus(DAY)) || now.isBefore(at));
    return done.size() < MOST_A_DAY
        && awaySince.filter(since -> !now.isBefore(since.plus(plan.after()))).isPresent();
  }

  private static boolean away(DeviceFault fault) {
    return fault instanceof DeviceFault.Disconnected || fault instanceof DeviceFault.TimedOut;
  }

  /** Runs the command and waits for it, at most twenty seconds. */
  void run(DeviceId id) throws InterruptedException {
    done.add(clock.instant());
    awaySince = Optional.empty();
    LOG.log(Level.WARNING, "device {0}: away for long; its power is switched", id);
    try {
      Process process =
          new ProcessBuilder(plan.command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
          LOG.log(Level.ERROR, "device {0}: the power-cycle command does not end", id);
        } else if (process.exitValue() != 0) {
          LOG.log(
              Level.ERROR,
              "device {0}: the power-cycle command ended with {1}",
              id,
              process.exitValue());
        }
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      LOG.log(Level.ERROR, "device " + id + ": the power-cycle command cannot be run", e);
    }
  }
}
