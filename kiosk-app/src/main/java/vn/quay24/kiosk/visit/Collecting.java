package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.Optional;
import vn.quay24.device.card.ChipReading;

/** Fetching a result from a locker. */
public sealed interface Collecting extends Stage {

  /**
   * Type the eight digits of the SMS. Accepts {@link Input.Typed}, {@link Input.Continue}, Back.
   */
  record EnterCode(ChipReading reading, String typed, Optional<CodeRefusal> refusal)
      implements Collecting {
    @Override
    public String toString() {
      return "EnterCode[redacted]";
    }
  }

  /** Why the code did not open a door. Says no more than it must. */
  sealed interface CodeRefusal {
    record EightDigitsNeeded() implements CodeRefusal {}

    /** Wrong, expired, for another kiosk or nothing here: one answer for all. */
    record NoMatch() implements CodeRefusal {}

    /** Too many wrong codes. */
    record Locked(Instant until) implements CodeRefusal {}

    /** The kiosk itself cannot check now. */
    record NotChecked() implements CodeRefusal {}

    /** This result is handed out by staff. */
    record StaffOnly() implements CodeRefusal {}
  }

  /** Being checked; nothing is accepted. */
  record CheckingCode(ChipReading reading) implements Collecting {}

  /**
   * A door. Accepts, when stuck and pulses are left, {@link Input.RetryAsked}; when it stayed shut
   * or nobody sees it, {@link Input.Continue} (give up).
   *
   * @param pulsesLeft how often it may be tried again
   */
  record Door(DoorGrant grant, DoorProgress progress, int pulsesLeft) implements Collecting {}

  /** The door is closed and no sensor can tell: did you take it? Accepts {@link Input.Said}. */
  record TakenQuestion(DoorGrant grant) implements Collecting {}
}
