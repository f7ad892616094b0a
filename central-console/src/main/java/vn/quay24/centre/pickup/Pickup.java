package vn.quay24.centre.pickup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.KioskId;

/**
 * A result on its way into a locker and out of it.
 *
 * @param load made by the kiosk when staff hold the envelope in front of it
 * @param compartment empty until the door was seen to close on it
 * @param codeHash argon2id, PHC string
 * @param sealedCode the eight digits, until the SMS that brings them is written
 */
public record Pickup(
    UUID load,
    UUID dossier,
    KioskId kiosk,
    String staff,
    Optional<Integer> compartment,
    State state,
    String codeHash,
    Optional<byte[]> sealedCode,
    Instant preparedAt,
    Instant changedAt) {

  /** Where the result is, in the order in which it gets there. */
  public enum State {
    /** Staff hold it; no door has closed on it yet. */
    PREPARED,
    LOADED,
    TAKEN,
    INSPECT,
    REMOVED,
    /** Prepared again before it was loaded. */
    SUPERSEDED;

    /**
     * Whether it can get there from here. Kiosks tell in order, but what is told again may come
     * late: nothing goes back, and what is out of the locker stays out.
     */
    boolean leadsTo(State next) {
      return switch (this) {
        case PREPARED, SUPERSEDED -> true;
        case LOADED -> next != LOADED;
        case INSPECT -> next == TAKEN || next == REMOVED;
        case TAKEN, REMOVED -> false;
      };
    }
  }

  /** Whether the locker is its place now. */
  public boolean inLocker() {
    return state == State.LOADED || state == State.INSPECT;
  }

  @Override
  public String toString() {
    return "Pickup[" + load + ", redacted]";
  }
}
