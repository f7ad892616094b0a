package vn.quay24.kiosk.touch;

import java.time.Duration;

/**
 * When touches, or their absence, are suspicious.
 *
 * @param untouched so long in service without one touch; zero for never
 * @param rate more touches a second than hands can make
 * @param lasting for so long
 */
public record TouchLimits(Duration untouched, int rate, Duration lasting) {

  /** What a kiosk file without {@code [touch]} means. */
  public static final TouchLimits USUAL =
      new TouchLimits(Duration.ofDays(3), 12, Duration.ofSeconds(10));

  /** So many touches of one spot, while the page does not change, are no hand's. */
  static final int SAME_SPOT = 40;

  /** What counts as one spot, in pixels from the first touch. */
  static final double SPOT = 16;

  /** A pause after which touches of a spot are counted anew. */
  static final Duration PAUSE = Duration.ofSeconds(20);

  /** How long ghost touches are told after they were last seen. */
  static final Duration TOLD = Duration.ofMinutes(30);

  /** Touches that must come within {@link #lasting} to be more than hands can make. */
  int most() {
    return Math.max(2, Math.toIntExact(rate * lasting.toSeconds()));
  }
}
