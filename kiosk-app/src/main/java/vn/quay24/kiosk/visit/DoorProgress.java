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
  /** It was seen open, and its board answers no more: nobody sees it close. */
  OPEN_UNSEEN,
  /** A pulse went out, and its board answers no more: it may have opened. */
  UNSURE,
  /** It was not asked to open now, and nothing is written down of it: it is as it was. */
  NOT_TRIED;

  /** Whether what lies inside is where it was. */
  boolean shut() {
    return switch (this) {
      case STUCK, NOT_TRIED -> true;
      case OPENING, OPEN, LEFT_OPEN, OPEN_UNSEEN, UNSURE -> false;
      case CLOSED_EMPTY, CLOSED_FULL, CLOSED -> false;
    };
  }

  /** Whether nothing more will be seen of it, unless its board wakes. */
  boolean silent() {
    return switch (this) {
      case OPEN_UNSEEN, UNSURE -> true;
      case OPENING, OPEN, LEFT_OPEN, STUCK, NOT_TRIED -> false;
      case CLOSED_EMPTY, CLOSED_FULL, CLOSED -> false;
    };
  }
}
