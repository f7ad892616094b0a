package vn.quay24.kiosk.power;

import java.time.Duration;
import java.util.List;

/**
 * When and how the kiosk ends before its battery does.
 *
 * @param leastRuntime ends when the battery lasts less than this
 * @param lastVisit how long the visit that is under way may still take
 * @param shutdown a command that switches the machine off, with its arguments; when it is empty,
 *     the kiosk stays closed until the mains are back or somebody else switches the machine off
 */
public record PowerLimits(Duration leastRuntime, Duration lastVisit, List<String> shutdown) {

  /** How long the closed screen is shown at least, so that somebody can read why. */
  public static final Duration NOTICE = Duration.ofSeconds(30);

  /** What a kiosk file without {@code [power]} means. */
  public static final PowerLimits USUAL =
      new PowerLimits(Duration.ofMinutes(5), Duration.ofMinutes(3), List.of());

  public PowerLimits {
    shutdown = List.copyOf(shutdown);
  }
}
