package vn.quay24.device.locker;

/** What a door's sensor says. Unknown is not closed. */
public enum DoorState {
  CLOSED,
  OPEN,
  UNKNOWN
}
