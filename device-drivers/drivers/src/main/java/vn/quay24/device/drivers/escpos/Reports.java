package vn.quay24.device.drivers.escpos;

/**
 * The reports ({@code GS r 1}) that a printer was asked for on an open line. It gives them in
 * order, each once, and after everything that stands before them is on paper; so those that are
 * owed tell how far behind it is.
 */
final class Reports {
  private int owed;
  private int strays;
  private boolean given; // at least once
  private boolean refused; // asked for, and none came

  void asked() {
    owed++;
  }

  /** One came. */
  void heard() {
    if (owed == 0) {
      strays++; // noise that looks like one, or one that comes twice
      return;
    }
    owed--;
    given = true;
    refused = false;
  }

  /** The printer has forgotten what it was sent, and these with it. */
  void forgotten() {
    owed = 0;
  }

  /** None came in the time that a printer has for it. It may come yet, so it stays owed. */
  void missing() {
    refused = !given;
  }

  int owed() {
    return owed;
  }

  /** How many came that nobody had asked for; while there are any, none can be believed. */
  int strays() {
    return strays;
  }

  /** Looks at strays from now on. */
  void count() {
    strays = 0;
  }

  /** Whether this printer has ever given one. */
  boolean given() {
    return given;
  }

  /** Whether this printer was asked and has none to give. */
  boolean refused() {
    return refused;
  }
}
