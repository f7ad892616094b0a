package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a card is read.
 *
 * @param agreedAt when the citizen agreed to the reading; staff are not asked
 */
public record Errand(Purpose purpose, Optional<Instant> agreedAt) {

  /** What comes after the card. */
  public enum Purpose {
    SUBMIT,
    LOOK_UP,
    COLLECT,
    STAFF
  }

  static Errand of(Purpose purpose) {
    return new Errand(purpose, Optional.empty());
  }

  /** Only a chip whose issuer is vouched for shows dossiers and opens doors. */
  boolean needsGenuineCard() {
    return purpose != Purpose.SUBMIT;
  }
}
