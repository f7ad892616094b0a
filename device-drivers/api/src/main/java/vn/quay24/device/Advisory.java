package vn.quay24.device;

/** Does not stop work yet. */
public enum Advisory {
  PAPER_NEAR_END,
  CARD_LEFT,
  PAPER_LEFT,
  DOOR_OPEN
}
