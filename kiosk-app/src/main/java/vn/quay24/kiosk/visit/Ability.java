package vn.quay24.kiosk.visit;

/** Something the kiosk can do when the part behind it works. */
public enum Ability {
  READ_CARDS,
  READ_CODES,
  SCAN,
  /** By the camera over the paper. */
  PHOTOGRAPH,
  PRINT,
  OPEN_DOORS,
  REACH_CENTRE,
  OFFER_PROCEDURES
}
