package vn.quay24.device;

/** Does not stop work yet. */
public enum Advisory {
  PAPER_NEAR_END,
  CARD_LEFT,
  PAPER_LEFT,
  DOOR_OPEN,
  /** A door was seen closed and then open although nobody had it opened. */
  DOOR_FORCED,
  /** The door of the housing stands open. */
  CABINET_OPEN,
  TILTED,
  /** The sensor of the housing sees no mains. */
  MAINS_AWAY,
  /** The power supply lives on its battery. */
  ON_BATTERY,
  BATTERY_LOW,
  /** Nobody has touched the screen for days. */
  UNTOUCHED,
  /** The screen reports touches that no hand can have made. */
  GHOST_TOUCHES
}
