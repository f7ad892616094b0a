package vn.quay24.kiosk.visit;

import java.util.UUID;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.fee.FeeQuote;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.ReceiptRequest;

/** Something the flow wants done. The runtime does it and answers with a {@link Report}. */
public sealed interface Effect {

  /** → CodeSeen, until {@link StopListening}. */
  record ListenForCode() implements Effect {}

  record StopListening() implements Effect {}

  /** → CardLies with every change, until {@link StopReading} or {@link ReadCard}. */
  record WatchForCard() implements Effect {}

  /** → CardDetails, then CardRead or CardReaderFailed. */
  record ReadCard(AccessKey key) implements Effect {}

  record StopReading() implements Effect {}

  /** → CardStillThere now and then, CardRemoved in the end. */
  record AwaitCardRemoval() implements Effect {}

  /** → VerificationSeen until it is settled, or CentreAway. */
  record VerifyHolder(String citizenNumber) implements Effect {
    @Override
    public String toString() {
      return "VerifyHolder[redacted]";
    }
  }

  record StopVerifying() implements Effect {}

  /** → SheetScanned for each page, then ScanEnded or ScanFailed. */
  record Scan(Paper paper, ScanRequest.Source source, int maxPages) implements Effect {}

  record StopScanning() implements Effect {}

  /**
   * → PaperLies once there is paper in the feeder, if it can tell, until {@link StopScanning},
   * which comes as soon as the page says something else, or {@link Wipe}.
   */
  record AwaitPaper() implements Effect {}

  /** Throws a page away for good. */
  record DropSheet(int sheet) implements Effect {}

  /** Makes the dossier durable and sealed. → Sealed or SealFailed. */
  record Seal(Draft draft, FeeQuote fee, String language) implements Effect {}

  /** → OrderSeen until it is settled, CentreAway, or AmountRefused. */
  record Order(Submission submission) implements Effect {}

  /** Cancels unless money was faster. → OrderSeen (CANCELLED or PAID), or CentreAway. */
  record CancelOrder(Submission submission) implements Effect {}

  /**
   * Nobody is here any more: cancel the order and erase the dossier, unless money was faster, then
   * hand it in. Answers nothing; survives the process.
   */
  record Abandon(UUID dossier) implements Effect {}

  /** Release to the outbox. → DeliverySeen. */
  record Deliver(Submission submission) implements Effect {}

  /** → BelongingsSeen, once a second until empty or {@link StopLooking}. */
  record LookForBelongings() implements Effect {}

  record StopLooking() implements Effect {}

  /** → SlipPrinted or SlipFailed. */
  record PrintSlip(Submission submission, boolean copy, String language) implements Effect {}

  /** What the citizen says of the paper, for the journal. */
  record SettleSlip(UUID dossier, boolean inHand) implements Effect {}

  /** The slip as SMS, through the outbox. */
  record SendSlip(UUID dossier) implements Effect {}

  /** → LookedUp or CentreAway. */
  record LookUp(LookupRequest request) implements Effect {}

  /** Fetches and prints an acceptance receipt. → ReceiptPrinted, ReceiptFailed or CentreAway. */
  record PrintReceipt(ReceiptRequest request) implements Effect {}

  /** → PickupGranted or PickupRefused. */
  record CheckPickup(ChipReading reading, String code) implements Effect {
    @Override
    public String toString() {
      return "CheckPickup[redacted]";
    }
  }

  /** Sends one pulse. → DoorSeen until the door is settled. */
  record OpenDoor(DoorGrant grant) implements Effect {}

  /** What a person says after the door closed, or that the door is given up. */
  record SettleDoor(DoorGrant grant, Word word) implements Effect {}

  /** A person's word on a compartment. */
  enum Word {
    /** Taken, loaded, taken out: as was meant. */
    DONE,
    NOT_DONE,
    /** Staff found the compartment empty: its owner has the result. */
    ALREADY_TAKEN,
    /** Nobody can tell. */
    UNKNOWN
  }

  /** → StaffAccepted or StaffRefused. */
  record CheckPin(ChipReading reading, String pin) implements Effect {
    @Override
    public String toString() {
      return "CheckPin[redacted]";
    }
  }

  /** → SlotsSeen. */
  record ListSlots() implements Effect {}

  /** → DevicesSeen with every change, until {@link StopWatching}. */
  record WatchDevices() implements Effect {}

  record StopWatching() implements Effect {}

  /** → SlipPrinted or SlipFailed. Nothing is journaled. */
  record PrintTrialSlip() implements Effect {}

  /** → StaffDoorGranted or EnvelopeRefused. */
  record PrepareLoad(StaffBadge badge, String envelope) implements Effect {}

  /** → StaffDoorGranted, or StaffDoorRefused when there is nothing to take out. */
  record PrepareTakeOut(StaffBadge badge, int compartment) implements Effect {}

  /**
   * Forgets everything about the visitor: stops all devices, zeroes pages and portraits. → then
   * CardRemoved or CardStillThere, in the next visit's number.
   */
  record Wipe() implements Effect {}
}
