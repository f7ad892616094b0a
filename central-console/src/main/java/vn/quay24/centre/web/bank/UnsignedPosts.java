package vn.quay24.centre.web.bank;

import java.time.Duration;
import java.time.Instant;

/** Counts posts that are not the bank's: whoever sends many must not fill the audit log. */
final class UnsignedPosts {
  /** At most one word about them in this time. */
  static final Duration EVERY = Duration.ofMinutes(1);

  private Instant next = Instant.MIN; // guarded by this
  private int unsaid; // guarded by this

  /** One more; how many are to be told of now, 0 while it is too soon. */
  synchronized int another(Instant now) {
    unsaid++;
    if (now.isBefore(next)) {
      return 0;
    }
    int told = unsaid;
    unsaid = 0;
    next = now.plus(EVERY);
    return told;
  }
}
