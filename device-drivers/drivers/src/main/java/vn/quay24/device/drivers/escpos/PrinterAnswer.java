package vn.quay24.device.drivers.escpos;

/** What a printer says; bits as in Epson's command reference. */
sealed interface PrinterAnswer {

  /** One byte after {@code DLE EOT n}: fixed bits {@code 0xx1xx10}. */
  record RealTime(int bits) implements PrinterAnswer {}

  /** Four bytes, unasked, after {@code GS a}. */
  record Automatic(int printer, int error, int paper) implements PrinterAnswer {}

  /** One byte after {@code GS r 1}. */
  record Report(int bits) implements PrinterAnswer {}

  /** {@code 37 25 00} after {@code DLE DC4 8}: nothing of what was sent before is left. */
  record Cleared() implements PrinterAnswer {}
}
