package vn.quay24.device.drivers.code.picture;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long one picture may be worked on, in time of the processor: a busy machine reads no less.
 */
final class Effort {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long end;

  private Effort(long end) {
    this.end = end;
  }

  static Effort of(Duration limit) {
    return new Effort(THREADS.getCurrentThreadCpuTime() + limit.toNanos());
  }

  boolean spent() {
    return THREADS.getCurrentThreadCpuTime() - end > 0;
  }
}
