package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.protocol.dossier.LookupAnswer;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.verification.Verification;

/** What the runtime tells: time, devices, store, centre. */
public sealed interface Report extends VisitEvent {

  /** Time passed; once a second. */
  record Tick() implements Report {}

  record CapabilitiesChanged(Capabilities capabilities) implements Report {}

  record ServiceChanged(Visit.Service service) implements Report {}

  /**
   * The power fails, and no visit begins any more.
   *
   * @param endsBy when the machine ends, also under a visitor's hands; empty: nobody knows
   */
  record PowerFails(Optional<Instant> endsBy) implements Report {}

  // Card and codes

  record CodeSeen(PrintedCode code) implements Report {}

  /** Whether a card lies on the reader, before it is asked for. */
  record CardLies(boolean there) implements Report {}

  /** DG1 and DG13 are known; the portrait follows. */
  record CardDetails(CardHolder holder) implements Report {}

  record CardRead(CardOutcome outcome) implements Report {}

  record CardReaderFailed(DeviceFault fault) implements Report {}

  record CardRemoved() implements Report {}

  /** Asked to go, and still there. */
  record CardStillThere() implements Report {}

  // Papers

  record SheetScanned(Sheet sheet) implements Report {}

  /** The machine turned a sheet and its back is empty; that page was not kept. */
  record EmptyBackSeen() implements Report {}

  /**
   * A page that was shown could not be kept.
   *
   * @param sheet its name
   */
  record SheetLost(int sheet) implements Report {}

  /** All papers together are as large as a dossier may be; this page was not kept. */
  record TrayFull() implements Report {}

  record ScanEnded(ScanOutcome outcome) implements Report {}

  record ScanFailed(DeviceFault fault) implements Report {}

  /** The scan goes on, and no page has come for a while; told once, and again when it is enough. */
  record NothingScanned() implements Report {}

  /** There is paper in the feeder, which was empty. */
  record PaperLies() implements Report {}

  // Centre

  record VerificationSeen(Verification verification) implements Report {}

  /** The centre did not answer what the present stage asked it. */
  record CentreAway() implements Report {}

  // Sealing, paying, submitting

  record Sealed(Submission submission) implements Report {}

  record SealFailed() implements Report {}

  record OrderSeen(Order order) implements Report {}

  record AmountRefused() implements Report {}

  record DeliverySeen(Submission.Delivery delivery) implements Report {}

  /** What lies on the glass, in the feeder, on the reader, as far as can be told. */
  record BelongingsSeen(Set<Belonging> left) implements Report {
    public BelongingsSeen {
      left = Set.copyOf(left);
    }
  }

  record SlipPrinted(PrintOutcome outcome) implements Report {}

  record SlipFailed(DeviceFault fault) implements Report {}

  // Look-up

  record LookedUp(LookupAnswer answer) implements Report {}

  record ReceiptPrinted(PrintOutcome outcome) implements Report {}

  record ReceiptFailed(DeviceFault fault) implements Report {}

  // Lockers

  record PickupGranted(DoorGrant grant) implements Report {}

  record PickupRefused(Collecting.CodeRefusal refusal) implements Report {}

  record DoorSeen(DoorProgress progress) implements Report {}

  // Staff

  record StaffAccepted(StaffBadge badge) implements Report {}

  record StaffRefused(StaffWork.PinRefusal refusal) implements Report {}

  record SlotsSeen(List<StaffWork.Slot> slots) implements Report {
    public SlotsSeen {
      slots = List.copyOf(slots);
    }
  }

  record DevicesSeen(List<DeviceSeen> devices) implements Report {
    public DevicesSeen {
      devices = List.copyOf(devices);
    }
  }

  /** A door for staff. */
  record StaffDoorGranted(StaffWork.Task task, DoorGrant grant) implements Report {}

  /** Nothing lies in that compartment. */
  record StaffDoorRefused() implements Report {}

  record EnvelopeRefused(StaffWork.EnvelopeProblem problem) implements Report {}
}
