package vn.quay24.kiosk.visit;

/** Something the kiosk can do when the part behind it works. */
public enum Ability {
  READ_CARDS,
  READ_CODES,
  SCAN,
  /** By the scanner's feeder, without a hand that turns the sheet. */
  SCAN_BOTH_SIDES,
  /** By the camera over the paper. */
  PHOTOGRAPH,
  PRINT,
  /** Pages of A4; where there is no printer for them, nothing is said of it. */
  PRINT_DOCUMENTS,
  OPEN_DOORS,
  REACH_CENTRE,
  OFFER_PROCEDURES
}
