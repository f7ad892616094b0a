package vn.quay24.device;

/** Does not stop work yet. */
public enum Advisory {
  PAPER_NEAR_END,
  CARD_LEFT,
  PAPER_LEFT,
  DOOR_OPEN,
  /** A door was seen closed and then open although nobody had it opened. */
  DOOR_FORCED
}
