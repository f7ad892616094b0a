package vn.quay24.protocol.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment order as the centre keeps it.
 *
 * @param reference transfer message: short, ASCII letters and digits, unique
 * @param amount đồng due
 * @param received đồng that arrived so far
 * @param expiresAt until when the QR is shown; money that comes later still counts
 */
public record Order(
    UUID order,
    UUID dossier,
    String reference,
    long amount,
    Payee payee,
    State state,
    long received,
    Instant expiresAt,
    Optional<Instant> paidAt) {

  /** Whose account it is. */
  public record Payee(String bankBin, String bankName, String account, String name) {}

  /** What is known of the money. */
  public enum State {
    PENDING,
    /** The exact amount, or more (the excess is the office's to return). */
    PAID,
    /** Less than due: the citizen is told what is missing. */
    UNDERPAID,
    CANCELLED
  }
}
