package vn.quay24.device.drivers.emrtd;

import java.time.Duration;
import vn.quay24.device.link.LinkTimeoutException;

/** How long a reading may take as a whole and for each command, and whether anybody still waits. */
final class SessionLimit {
  /** Longer than the slowest chip computes a signature or a key agreement. */
  private static final Duration COMMAND = Duration.ofSeconds(5);

  private final long end;
  private volatile boolean cancelled;

  SessionLimit(Duration whole) {
    this.end = System.nanoTime() + whole.toNanos();
  }

  void cancel() {
    cancelled = true;
  }

  boolean cancelled() {
    return cancelled;
  }

  /** No time is left, or nobody waits. */
  boolean over() {
    return cancelled || System.nanoTime() - end >= 0;
  }

  /**
   * For the next command.
   *
   * @throws LinkTimeoutException the whole is over
   */
  Duration next() throws LinkTimeoutException {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (!left.isPositive()) {
      throw new LinkTimeoutException("the reading took too long");
    }
    return left.compareTo(COMMAND) < 0 ? left : COMMAND;
  }
}
