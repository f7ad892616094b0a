package vn.quay24.kiosk.submit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.payment.OrderRequest;

/**
 * A dossier as the kiosk's disk knows it. Nothing in it names the citizen.
 *
 * @param manifest without it the parts open nowhere; gone once erased
 * @param order as it is asked for, when a fee is due before submission
 * @param messaged whether the slip was put into the outbox as an SMS
 * @param abandonAt of {@link State#ABANDONED}: until then money is still waited for
 */
public record DossierRecord(
    UUID dossier,
    String number,
    State state,
    Optional<SealedDossier> manifest,
    Optional<OrderRequest> order,
    SlipState slip,
    boolean messaged,
    Instant sealedAt,
    Optional<Instant> abandonAt,
    Optional<Instant> acceptBy) {

  /** The durable kind. */
  public static final Kind<DossierRecord> KIND = new Kind<>("dossier", DossierRecord.class);

  /**
   * <pre>
   *   AWAITING_PAYMENT ─ paid ──► READY ─ acknowledged ──► DELIVERED
   *        │  └─ left alone ──► ABANDONED ─ paid ──► READY
   *        └─────────────────────────┴── cancelled ──► CANCELLED
   * </pre>
   */
  public enum State {
    AWAITING_PAYMENT,
    /** Nobody waits for it: cancel the order, unless money is faster. */
    ABANDONED,
    /** In the outbox. */
    READY,
    /** Durable at the centre; key and parts are erased here. */
    DELIVERED,
    /** Never paid; key and parts are erased. */
    CANCELLED
  }

  /** What is known of the slip. */
  public enum SlipState {
    NONE,
    /** About to be printed; without proof afterwards it counts as {@link #IN_DOUBT}. */
    INTENT,
    PRINTED,
    /** Không rõ: nobody has said. */
    IN_DOUBT,
    IN_HAND,
    NOT_PRINTED
  }

  /** Id among the records. */
  public String id() {
    return dossier.toString();
  }

  public DossierRecord in(State next) {
    return new DossierRecord(
        dossier, number, next, manifest, order, slip, messaged, sealedAt, abandonAt, acceptBy);
  }

  public DossierRecord abandoned(Instant until) {
    return new DossierRecord(
        dossier,
        number,
        State.ABANDONED,
        manifest,
        order,
        slip,
        messaged,
        sealedAt,
        Optional.of(until),
        acceptBy);
  }

  public DossierRecord withSlip(SlipState next) {
    return new DossierRecord(
        dossier, number, state, manifest, order, next, messaged, sealedAt, abandonAt, acceptBy);
  }

  /** With the SMS on its way; a slip that nobody tried to print will not come out any more. */
  DossierRecord withMessage() {
    SlipState known = slip == SlipState.NONE ? SlipState.NOT_PRINTED : slip;
    return new DossierRecord(
        dossier, number, state, manifest, order, known, true, sealedAt, abandonAt, acceptBy);
  }

  /** Whether the centre has it, or was to have it, and no paper is known to tell its citizen so. */
  boolean lacksSlip() {
    boolean handedIn = state == State.READY || state == State.DELIVERED;
    boolean onPaper = slip == SlipState.PRINTED || slip == SlipState.IN_HAND;
    return handedIn && !onPaper && !messaged;
  }

  /** Whether nothing is to be done for it any more. */
  boolean finished() {
    return state == State.DELIVERED || state == State.CANCELLED;
  }

  /** Without what opens the parts. */
  public DossierRecord erased(State last, Optional<Instant> decidedBy) {
    return new DossierRecord(
        dossier,
        number,
        last,
        Optional.empty(),
        order,
        slip,
        messaged,
        sealedAt,
        Optional.empty(),
        decidedBy);
  }
}
