package vn.quay24.device.power;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the kiosk is fed.
 *
 * @param low the battery will not last, or the supply has been told to switch off
 * @param charge per cent, when the supply says
 * @param runtime how long the battery will last by the supply's own reckoning, when it says
 */
public record Power(Feed feed, boolean low, OptionalInt charge, Optional<Duration> runtime) {

  /** Where the power comes from. */
  public enum Feed {
    MAINS,
    BATTERY,
    /** The supply does not say. */
    UNKNOWN
  }
}
