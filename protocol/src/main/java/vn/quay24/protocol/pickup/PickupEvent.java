package vn.quay24.protocol.pickup;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to a result in a locker.
 *
 * @param event idempotency key
 */
public record PickupEvent(
    UUID event, UUID load, UUID dossier, int compartment, Kind kind, Instant at) {

  /** What was seen. */
  public enum Kind {
    /** The door closed on it: the SMS with the code goes out. */
    LOADED,
    /** A presence sensor or the citizen's word says that it is gone. */
    TAKEN,
    /** The door closed, and nobody can tell: staff must look. */
    INSPECT,
    /** Staff took it out again. */
    REMOVED
  }
}
