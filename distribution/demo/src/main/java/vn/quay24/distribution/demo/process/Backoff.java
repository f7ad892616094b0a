package vn.quay24.distribution.demo.process;

import java.time.Duration;

/** How long to wait before a process that died is started again. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** A process that lived so long died for a new reason. */
  private static final Duration HEALTHY = Duration.ofSeconds(30);

  private Duration next = FIRST;

  Duration after(Duration life) {
    if (life.compareTo(HEALTHY) >= 0) {
      next = FIRST;
    }
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return wait;
  }
}
