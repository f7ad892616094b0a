package vn.quay24.kiosk.screen.model;

/** Colour of a tile or a mark; never the only sign of what it means. */
public enum Tint {
  RED,
  BLUE,
  GREEN,
  BROWN,
  INK
}
