package vn.quay24.kiosk.visit;

/** What was seen of a door that was asked to open. */
public enum DoorProgress {
  /** The pulse is being sent, or the sensor has not moved yet. */
  OPENING,
  /** Seen open: take the result, close the door. */
  OPEN,
  /** Open for long: please close it. */
  LEFT_OPEN,
  /** It did not open. */
  STUCK,
  /** Closed after it was open, and a sensor sees nothing inside. */
  CLOSED_EMPTY,
  /** Closed after it was open, and a sensor sees something inside. */
  CLOSED_FULL,
  /** Closed after it was open, no sensor. */
  CLOSED,
  /** The board does not answer: staff will look. */
  FAILED
}
