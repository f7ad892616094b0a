package vn.quay24.device.emulator.printer;

/** What a printer is told, in the order in which it carries it out. */
public sealed interface PrinterCommand {

  /** {@code ESC @}. */
  record Initialise() implements PrinterCommand {}

  /**
   * {@code GS v 0}: a picture, a bit a dot, 1 is black.
   *
   * @param data {@code widthBytes * rows} bytes
   */
  record Raster(int mode, int widthBytes, int rows, byte[] data) implements PrinterCommand {}

  /** {@code ESC a n}: 0 left, 1 centred, 2 right. */
  record Align(int where) implements PrinterCommand {}

  /** {@code GS ( k}, function 67: side of a QR code's module in dots, 1 to 16. */
  record QrModule(int dots) implements PrinterCommand {}

  /** {@code GS ( k}, function 69: error correction, 48 for L to 51 for H. */
  record QrCorrection(int level) implements PrinterCommand {}

  /** {@code GS ( k}, function 80: what the code shall hold. */
  record QrStore(byte[] data) implements PrinterCommand {}

  /** {@code GS ( k}, function 81: print the stored code. */
  record QrPrint() implements PrinterCommand {}

  /** {@code LF}, {@code ESC d n}, {@code ESC J n}: paper forward, in dots. */
  record Feed(int dots) implements PrinterCommand {}

  /**
   * {@code GS V}.
   *
   * @param feed to the cutter first, and so many dots beyond
   */
  record Cut(boolean feedFirst, int feed) implements PrinterCommand {}

  /** {@code GS a n}: tell changes by yourself, or not. */
  record AutoStatus(int mask) implements PrinterCommand {}

  /** {@code GS r n}. */
  record Report(int what) implements PrinterCommand {}

  /** {@code GS I n}. */
  record Identify(int what) implements PrinterCommand {}

  /** Characters, in the code page that is set. */
  record Text(byte[] characters) implements PrinterCommand {}

  /** Obeyed without a trace on this paper: alignment, fonts, code pages, answered requests. */
  record Setting(String name) implements PrinterCommand {}

  /** Not in this printer's manual: skipped, and remembered as a mistake of the driver. */
  record Unknown(String bytes) implements PrinterCommand {}
}
