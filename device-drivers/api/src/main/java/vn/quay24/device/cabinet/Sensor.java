package vn.quay24.device.cabinet;

/** A sensor of the housing, by what it tells when it is raised. */
public enum Sensor {
  /** The service door stands open. */
  DOOR,
  /** The kiosk is tilted, or was pushed. */
  TILT,
  /** There is no mains. */
  MAINS
}
