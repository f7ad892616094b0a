package vn.quay24.kiosk.visit;

import java.util.Set;
import vn.quay24.procedure.fee.FeeQuote;
import vn.quay24.protocol.payment.Order;

/** From the seal to the slip. */
public sealed interface Sending extends Stage {

  /** Encrypting and writing to disk; nothing is accepted. */
  record Sealing(Draft draft, FeeQuote fee) implements Sending {}

  /** The kiosk could not store it. Accepts {@link Input.RetryAsked}, Back (to the review). */
  record SealProblem(Draft draft, FeeQuote fee) implements Sending {}

  /**
   * The fee. Moves on when the money has come. Accepts Back (cancels, back to the review), {@link
   * Input.RetryAsked} (centre away, expired).
   */
  record Paying(Draft draft, Submission submission, Payment payment) implements Sending {}

  /** How the payment stands. */
  sealed interface Payment {
    /**
     * The centre is being asked for a reference.
     *
     * @param shown a code was on the screen before: money may be on its way
     */
    record Ordering(boolean shown) implements Payment {}

    /** Show the QR. */
    record Pending(Order order) implements Payment {}

    /** Less than due has come: show what is missing, same QR with the rest. */
    record Underpaid(Order order) implements Payment {}

    /** The QR is too old. Money that still comes counts. */
    record Expired(Order order) implements Payment {}

    /**
     * Nobody can say whether money came.
     *
     * @param shown as in {@link Ordering}; then Back ends the visit, since a second dossier could
     *     be paid for twice
     */
    record CentreAway(boolean shown) implements Payment {}

    /** The centre does not agree with the amount: this kiosk has an old catalogue. */
    record AmountRefused() implements Payment {}

    /**
     * Asking the centre whether money came in the last moment.
     *
     * @param shown as in {@link Ordering}
     */
    record Cancelling(boolean shown) implements Payment {}

    /** Whether a code was on the screen, so that money may be on its way. */
    default boolean codeShown() {
      return switch (this) {
        case Pending _, Underpaid _, Expired _ -> true;
        case Ordering(var shown) -> shown;
        case CentreAway(var shown) -> shown;
        case Cancelling(var shown) -> shown;
        case AmountRefused _ -> false;
      };
    }
  }

  /** On its way to the centre; at most a few seconds, then it goes on by itself. */
  record Submitting(Submission submission) implements Sending {}

  /**
   * Something may still lie on the glass, in the feeder or on the reader. Moves on when nothing is
   * there. Accepts {@link Input.Continue} once something was seen.
   *
   * @param left what was seen; empty until the first look
   */
  record ClearBelongings(Submission submission, Set<Belonging> left) implements Sending {
    public ClearBelongings {
      left = Set.copyOf(left);
    }
  }

  /**
   * The slip is being printed; nothing is accepted.
   *
   * @param copy marked BẢN SAO: an earlier print is in doubt
   */
  record Printing(Submission submission, boolean copy) implements Sending {}

  /** Nobody but the citizen can tell whether it came out. Accepts {@link Input.Said}. */
  record SlipInDoubt(Submission submission, boolean copy) implements Sending {}

  /** The slip on the screen, and by SMS. Accepts {@link Input.Continue}. */
  record SlipOnScreen(Submission submission, NoPaperReason reason) implements Sending {}

  /** Why there is no slip on paper. */
  enum NoPaperReason {
    PRINTER_AWAY,
    PRINTING_FAILED,
    NOT_IN_HAND
  }
}
