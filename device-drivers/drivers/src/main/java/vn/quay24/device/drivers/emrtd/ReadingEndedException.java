package vn.quay24.device.drivers.emrtd;

import vn.quay24.device.card.CardOutcome;

/** The chip gave the answer to the whole reading before its end. */
final class ReadingEndedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient CardOutcome outcome;

  ReadingEndedException(CardOutcome outcome) {
    super(outcome.getClass().getSimpleName());
    this.outcome = outcome;
  }

  /** Ends the reading as broken off; the detail holds no personal data. */
  static ReadingEndedException unreadable(String detail) {
    return new ReadingEndedException(new CardOutcome.Unreadable(detail));
  }

  CardOutcome outcome() {
    return outcome;
  }
}
