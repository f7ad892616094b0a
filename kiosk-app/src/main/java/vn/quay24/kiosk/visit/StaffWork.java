package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceId;
import vn.quay24.device.card.ChipReading;

/** Staff at the kiosk. */
public sealed interface StaffWork extends Stage {

  /** Type the six-digit PIN. Accepts {@link Input.Typed}, {@link Input.Continue}, Back. */
  record EnterPin(ChipReading reading, String typed, Optional<PinRefusal> refusal)
      implements StaffWork {
    @Override
    public String toString() {
      return "EnterPin[redacted]";
    }
  }

  /** Why the PIN did not do. */
  sealed interface PinRefusal {
    /** Wrong PIN, or not on the roster: one answer for both. */
    record NoMatch() implements PinRefusal {}

    record Locked(Instant until) implements PinRefusal {}

    /** The kiosk itself cannot check now. */
    record NotChecked() implements PinRefusal {}
  }

  /** Being checked; nothing is accepted. */
  record CheckingPin(ChipReading reading) implements StaffWork {}

  /**
   * The doors, and what to do. Accepts {@link Input.LoadAsked}, {@link Input.TakeOutAsked}, {@link
   * Input.MachineAsked}, Back (ends the visit).
   */
  record Menu(StaffBadge badge, List<Slot> slots) implements StaffWork {
    public Menu {
      slots = List.copyOf(slots);
    }
  }

  /**
   * Every device of this kiosk, and what to do about it. Accepts {@link Input.TrialSlipAsked},
   * {@link Input.LightsAsked}, {@link Input.DeviceChosen}, Back.
   *
   * @param badge who looks; empty: whoever opened the service door, and only while it stands open
   */
  record Machine(Optional<StaffBadge> badge, List<DeviceLine> devices, Trial trial)
      implements StaffWork {
    public Machine {
      devices = List.copyOf(devices);
    }

    /** Whether the other is the same page with what devices tell now: no touch made it another. */
    public boolean retold(Machine other) {
      return badge.equals(other.badge)
          && trial.equals(other.trial)
          && unfolded().equals(other.unfolded());
    }

    private List<DeviceId> unfolded() {
      return devices.stream().filter(DeviceLine::unfolded).map(DeviceLine::device).toList();
    }
  }

  /**
   * A compartment as staff see it.
   *
   * @param dossierCode of what lies there
   */
  record Slot(int compartment, SlotState state, Optional<String> dossierCode) {}

  /** What is believed to be in a compartment. */
  enum SlotState {
    FREE,
    LOADED,
    /** Closed, and nobody could tell whether it was taken. */
    INSPECT,
    /** Its door was torn open, and nobody has looked since. */
    FORCED,
    /** An operation is open, or the sensor does not answer. */
    UNKNOWN
  }

  /** Show the envelope's code at the window. Accepts Back; a code read moves on by itself. */
  record ScanEnvelope(StaffBadge badge, List<Slot> slots, Optional<EnvelopeProblem> problem)
      implements StaffWork {
    public ScanEnvelope {
      slots = List.copyOf(slots);
    }
  }

  /** Why an envelope cannot be loaded. */
  enum EnvelopeProblem {
    NOT_AN_ENVELOPE,
    UNKNOWN_ENVELOPE,
    NOT_FINISHED_OR_LOADED,
    NO_FREE_COMPARTMENT,
    CENTRE_AWAY,
    /** The doors cannot be asked which is free. */
    LOCKER_SILENT,
    /** The kiosk's own disk does not take it. */
    NOT_STORED
  }

  /** The centre is being asked; nothing is accepted. */
  record Preparing(StaffBadge badge, List<Slot> slots) implements StaffWork {
    public Preparing {
      slots = List.copyOf(slots);
    }
  }

  /** A door for staff. Accepts as {@link Collecting.Door} does. */
  record StaffDoor(
      StaffBadge badge, Task task, DoorGrant grant, DoorProgress progress, int pulsesLeft)
      implements StaffWork {}

  /** What staff open the door for. */
  enum Task {
    LOAD,
    TAKE_OUT,
    /** See whether a result is still there of which nobody could tell, and take it out if so. */
    INSPECT,
    /** See whether a compartment that was torn open is whole and empty. */
    LOOK
  }

  /**
   * The door is closed: is it in (LOAD), is it out (TAKE_OUT), was it there and is out (INSPECT)?
   * Accepts {@link Input.Said}.
   */
  record DoneQuestion(StaffBadge badge, Task task, DoorGrant grant) implements StaffWork {}
}
