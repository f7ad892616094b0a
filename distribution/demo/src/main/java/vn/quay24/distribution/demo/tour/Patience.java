package vn.quay24.distribution.demo.tour;

import java.time.Duration;
import java.util.Optional;

/** Waiting for something that another process does. */
final class Patience {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private Patience() {}

  /** Looks once. */
  @FunctionalInterface
  interface Look<T> {
    Optional<T> look() throws TourException, InterruptedException;
  }

  /**
   * Looks until it is there.
   *
   * @throws TourException it did not come within the limit
   */
  static <T> T until(Duration limit, String what, Look<T> eyes)
      throws TourException, InterruptedException {
    long until = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < until) {
      Optional<T> seen = eyes.look();
      if (seen.isPresent()) {
        return seen.get();
      }
      Thread.sleep(LOOK_AGAIN);
    }
    throw new TourException("waited " + limit.toSeconds() + " s for " + what);
  }
}
