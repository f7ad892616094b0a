package vn.quay24.kiosk.collect;

import java.time.Instant;
import java.util.UUID;
import vn.quay24.kiosk.durable.Kind;

/**
 * One opening of one door, journaled: the intent before the pulse, what was seen after.
 *
 * @param pulses sent so far
 */
public record Operation(
    UUID operation,
    Purpose purpose,
    UUID load,
    int compartment,
    Stage stage,
    int pulses,
    Instant at) {

  /** The durable kind, by operation; only those that are open. */
  public static final Kind<Operation> KIND = new Kind<>("door-operation", Operation.class);

  /** What the door is opened for. */
  public enum Purpose {
    COLLECT,
    LOAD,
    TAKE_OUT
  }

  /** How far it is known to have come. */
  public enum Stage {
    /** A pulse is about to be sent. */
    INTENT,
    PULSED,
    SEEN_OPEN,
    SEEN_CLOSED
  }

  String id() {
    return operation.toString();
  }

  Operation in(Stage next) {
    return new Operation(operation, purpose, load, compartment, next, pulses, at);
  }

  Operation pulsedOnceMore() {
    return new Operation(operation, purpose, load, compartment, Stage.INTENT, pulses + 1, at);
  }
}
