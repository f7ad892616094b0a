package vn.quay24.kiosk.visit;

/** What a citizen may leave behind. */
public enum Belonging {
  CARD,
  PAPERS
}
