package vn.quay24.device.power;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the kiosk is fed.
 *
 * @param low the battery will not last, or the supply has been told to switch off; also while the
 *     mains charge an empty battery
 * @param ending the supply has been told to switch off, whatever feeds it
 * @param charge per cent, when the supply says
 * @param runtime how long the battery will last by the supply's own reckoning, when it says
 */
public record Power(
    Feed feed, boolean low, boolean ending, OptionalInt charge, Optional<Duration> runtime) {

  /** A supply that has not been told to switch off. */
  public Power(Feed feed, boolean low, OptionalInt charge, Optional<Duration> runtime) {
    this(feed, low, false, charge, runtime);
  }

  /** Where the power comes from. */
  public enum Feed {
    MAINS,
    BATTERY,
    /** The supply does not say. */
    UNKNOWN
  }
}
