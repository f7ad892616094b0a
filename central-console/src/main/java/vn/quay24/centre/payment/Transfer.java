package vn.quay24.centre.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that the bank says has come. Kept whatever became of it.
 *
 * @param bankTransaction the bank's name for it, once only
 * @param description as the bank wrote it; may hold a person's name, so it is shown and never
 *     logged
 * @param order the order whose reference it carried
 * @param settlement what the office did about a transfer that needed a hand
 */
public record Transfer(
    String bankTransaction,
    String account,
    long amount,
    String description,
    Instant at,
    Instant receivedAt,
    Optional<UUID> order,
    Outcome outcome,
    Optional<Settlement> settlement) {

  /** What a transfer was when it came. */
  public enum Outcome {
    EXACT,
    /** Less than was still due. */
    UNDER,
    /** More than was still due. */
    OVER,
    /** Enough, but after the QR had expired or the order was cancelled; it counts. */
    LATE,
    /**
     * The dossier has another order, and that one is paid: the citizen paid twice, so one of the
     * two is to be given back.
     */
    AGAIN,
    /** No order has such a reference, or more than one could be meant, or another account. */
    UNMATCHED;

    /** Whether a person must look at it. */
    public boolean needsHand() {
      return this == OVER || this == AGAIN || this == UNMATCHED;
    }
  }

  /** What the office did. */
  public record Settlement(Instant at, String account, String note) {}

  @Override
  public String toString() {
    return "Transfer[" + bankTransaction + ", redacted]";
  }
}
