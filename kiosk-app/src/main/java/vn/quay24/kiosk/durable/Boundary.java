package vn.quay24.kiosk.durable;

/**
 * Every durable step of the kiosk: the moment right after something was forced to disk, or right
 * after something was done to the world that the disk does not know yet. A process that dies at any
 * of them continues rightly after its start.
 */
public enum Boundary {
  /** Ciphertexts and manifest are on disk; nothing was promised. */
  SEALED,
  /** The centre knows the order, whose name the kiosk noted when it sealed. */
  ORDER_MADE,
  /** The centre says paid; the kiosk has not noted it. */
  PAID_SEEN,
  /** The dossier is in the outbox. */
  READY_NOTED,
  /** All parts are at the centre, not acknowledged. */
  UPLOADED,
  /** The centre has everything; the kiosk still has its copy. */
  ACKNOWLEDGED,
  /** Delivered is noted, key and parts are erased. */
  ERASED,
  SLIP_INTENT,
  /** The printer has answered; the kiosk has not noted it. */
  SLIP_ANSWERED,
  SLIP_NOTED,
  /** The SMS is in the outbox. */
  SLIP_MESSAGE_NOTED,
  /** The centre has the message; the outbox still holds it. */
  MESSAGE_SENT,
  DOOR_INTENT,
  /** The lock was energised; the kiosk has not noted it. */
  DOOR_PULSED,
  DOOR_PULSE_NOTED,
  DOOR_OPEN_NOTED,
  DOOR_CLOSED_NOTED,
  DOOR_SETTLED
}
