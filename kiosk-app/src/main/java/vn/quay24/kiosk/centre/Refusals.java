package vn.quay24.kiosk.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * What the centre refused, and until when it is left alone: longer after each refusal, ten minutes
 * at most. One thread only.
 */
public final class Refusals<T> {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 20;

  private final InstantSource clock;
  private final Map<T, Refusal> known = new HashMap<>();

  private record Refusal(int times, Instant until) {}

  /** Knows of none. */
  public Refusals(InstantSource clock) {
    this.clock = clock;
  }

  /** One second, doubled with each time. */
  public static Duration growing(int times, Duration longest) {
    Duration wait = Duration.ofSeconds(1L << Math.min(times, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** It was refused once more. */
  public void add(T what) {
    Refusal before = known.get(what);
    int times = before == null ? 1 : before.times() + 1;
    known.put(what, new Refusal(times, clock.instant().plus(growing(times, LONGEST))));
  }

  /** Whether it is too early to try again; a clock that was set back makes nothing wait longer. */
  public boolean waits(T what) {
    Refusal refusal = known.get(what);
    if (refusal == null) {
      return false;
    }
    Duration left = Duration.between(clock.instant(), refusal.until());
    return left.isPositive() && left.compareTo(LONGEST) <= 0;
  }

  /** How many of a kind are refused. */
  public int count(Class<? extends T> kind) {
    return (int) known.keySet().stream().filter(kind::isInstance).count();
  }

  /** It was not refused, or does not matter any more. */
  public void forget(T what) {
    known.remove(what);
  }
}
