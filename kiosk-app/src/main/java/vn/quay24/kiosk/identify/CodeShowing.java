package vn.quay24.kiosk.identify;

import java.time.Duration;

/**
 * Tells a code that is shown from one that lies before the window, which many windows read again
 * and again. Of one thread.
 */
final class CodeShowing {
  private static final Duration GONE = Duration.ofSeconds(3); // unseen for so long

  private String last = "";
  private long lastNanos;

  /**
   * Whether somebody shows this code now.
   *
   * @param nanos of {@link System#nanoTime}
   */
  boolean begins(String code, long nanos) {
    boolean lies = code.equals(last) && nanos - lastNanos < GONE.toNanos();
    last = code;
    lastNanos = nanos;
    return !lies;
  }
}
