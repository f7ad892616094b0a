package vn.quay24.device;

/** Whose hand clears a fault. */
public enum Recovery {
  /** Clears by itself; the driver keeps trying. */
  AUTOMATIC,
  /** The citizen at the machine can clear it. */
  CITIZEN,
  /** Staff of the office. */
  STAFF,
  /** A technician. */
  TECHNICIAN
}
