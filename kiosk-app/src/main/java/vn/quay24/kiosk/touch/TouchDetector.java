package vn.quay24.kiosk.touch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.Advisory;

/**
 * Judges a touch screen by its touches. Has no clock, thread or screen of its own; its caller keeps
 * it to one thread at a time.
 */
final class TouchDetector {
  private final TouchLimits limits;
  private final Deque<Instant> lately = new ArrayDeque<>(); // at most limits.most()
  private Optional<Spot> spot = Optional.empty();
  private Optional<Instant> ghost = Optional.empty();
  private Duration quiet;

  /** Touches of one place while the page stayed. */
  private record Spot(double x, double y, int touches, Instant last) {

    boolean has(double otherX, double otherY, Instant at) {
      return Math.hypot(otherX - x, otherY - y) <= TouchLimits.SPOT
          && at.isBefore(last.plus(TouchLimits.PAUSE));
    }
  }

  /**
   * A detector that goes on where an earlier process ended.
   *
   * @param quiet time in service since the last touch
   */
  TouchDetector(TouchLimits limits, Duration quiet) {
    this.limits = limits;
    this.quiet = quiet;
  }

  /** A touch came, in pixels of the screen. */
  void touched(double x, double y, Instant at) {
    quiet = Duration.ZERO;
    lately.addLast(at);
    if (lately.size() > limits.most()) {
      lately.removeFirst();
    }
    Spot now =
        spot.filter(before -> before.has(x, y, at))
            .map(before -> new Spot(before.x(), before.y(), before.touches() + 1, at))
            .orElseGet(() -> new Spot(x, y, 1, at));
    spot = Optional.of(now);
    if (storm(at) || now.touches() >= TouchLimits.SAME_SPOT) {
      ghost = Optional.of(at);
    }
  }

  private boolean storm(Instant at) {
    return lately.size() == limits.most() && lately.getFirst().isAfter(at.minus(limits.lasting()));
  }

  /** The page changed: touches have an effect, so a hand may mean them. */
  void moved() {
    spot = Optional.empty();
  }

  /** So much time passed in service. */
  void served(Duration time) {
    quiet = quiet.plus(time);
  }

  /** Time in service since the last touch. */
  Duration quiet() {
    return quiet;
  }

  /** What somebody should know. */
  Set<Advisory> findings(Instant now) {
    Set<Advisory> findings = EnumSet.noneOf(Advisory.class);
    if (limits.untouched().isPositive() && quiet.compareTo(limits.untouched()) >= 0) {
      findings.add(Advisory.UNTOUCHED);
    }
    if (ghost.filter(seen -> now.isBefore(seen.plus(TouchLimits.TOLD))).isPresent()) {
      findings.add(Advisory.GHOST_TOUCHES);
    }
    return findings;
  }
}
