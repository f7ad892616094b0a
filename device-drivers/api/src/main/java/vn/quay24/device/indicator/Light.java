package vn.quay24.device.indicator;

/** A light and what it stands beside. */
public enum Light {
  /** The ID card reader. */
  CARD,
  /** The window that codes are held to. */
  CODE,
  SCANNER,
  /** Where the slip comes out. */
  SLIP,
  LOCKER,
  /** On top of the kiosk: whether it serves. */
  STATUS
}
