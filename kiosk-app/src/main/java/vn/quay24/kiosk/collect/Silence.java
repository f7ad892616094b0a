package vn.quay24.kiosk.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a locker's board has answered nothing. Its user's thread alone. */
final class Silence {
  /** A cable that is put back, or a board that starts anew, is not worth a word. */
  static final Duration BORNE = Duration.ofSeconds(8);

  private Optional<Instant> since = Optional.empty();
  private boolean lasting;

  /** Once more there was no answer. */
  void goesOn(Instant now) {
    Instant first = since.orElse(now);
    since = Optional.of(first);
    lasting = !now.isBefore(first.plus(BORNE));
  }

  /** Whether whoever stands at a door is told of it. */
  boolean lasting() {
    return lasting;
  }

  void ends() {
    since = Optional.empty();
    lasting = false;
  }
}
