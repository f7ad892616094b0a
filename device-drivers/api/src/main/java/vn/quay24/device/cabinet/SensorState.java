package vn.quay24.device.cabinet;

/** What a sensor tells. */
public enum SensorState {
  /** All is as it should be. */
  QUIET,
  RAISED,
  /** It should tell something, and does not: nobody may take that for quiet. */
  UNKNOWN
}
