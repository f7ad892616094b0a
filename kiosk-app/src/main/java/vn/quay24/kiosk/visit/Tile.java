package vn.quay24.kiosk.visit;

/** What a citizen can do here. */
public enum Tile {
  SUBMIT,
  LOOK_UP,
  COLLECT
}
