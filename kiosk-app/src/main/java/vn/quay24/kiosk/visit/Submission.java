package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.fee.FeeQuote;

/**
 * A dossier that is sealed and durable on the kiosk.
 *
 * @param number submission number, made by the kiosk, for example {@code 24-7KQ4-93X}
 * @param slipCode text of the slip's QR
 * @param papers titles of what was scanned, in the visit's language
 * @param paymentDue đồng due before submission; 0 when nothing is
 */
public record Submission(
    UUID dossier,
    String number,
    String slipCode,
    Procedure procedure,
    FeeQuote fee,
    long paymentDue,
    List<String> papers,
    Instant sealedAt,
    Delivery delivery) {
  public Submission {
    papers = List.copyOf(papers);
  }

  /** Whether it has reached the office. */
  public sealed interface Delivery {

    /** Chưa đến cơ quan: it waits on the kiosk and goes by itself. */
    record Waiting() implements Delivery {}

    /**
     * Durable at the centre.
     *
     * @param acceptBy when the office will have decided
     */
    record Arrived(Optional<Instant> acceptBy) implements Delivery {}
  }

  Submission delivered(Delivery next) {
    return new Submission(
        dossier, number, slipCode, procedure, fee, paymentDue, papers, sealedAt, next);
  }

  @Override
  public String toString() {
    return "Submission[" + dossier + "]";
  }
}
