package vn.quay24.device.emulator.scanner;

/** {@code SANE_Status} numbers (SANE standard 1.06 §4.2.7). */
final class SaneCodes {
  static final int GOOD = 0;
  static final int UNSUPPORTED = 1;
  static final int INVAL = 4;
  static final int JAMMED = 6;
  static final int NO_DOCS = 7;
  static final int COVER_OPEN = 8;
  static final int IO_ERROR = 9;

  private SaneCodes() {}
}
