package vn.quay24.device.emulator.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a printer is told, in the order in which it carries it out. */
public sealed interface PrinterCommand {

  /** {@code ESC @}. */
  record Initialise() implements PrinterCommand {}

  /**
   * {@code GS v 0}: a picture, a bit a dot, 1 is black.
   *
   * @param mode bit 0 doubles the width, bit 1 the height
   * @param data {@code widthBytes * rows} bytes
   */
  record Raster(int mode, int widthBytes, int rows, byte[] data) implements PrinterCommand {

    /** The rows of dots as they come out. */
    List<byte[]> printed() {
      List<byte[]> printed = new ArrayList<>();
      for (int y = 0; y < rows; y++) {
        byte[] row = Arrays.copyOfRange(data, y * widthBytes, (y + 1) * widthBytes);
        byte[] wide = (mode & 1) == 0 ? row : widened(row);
        for (int times = (mode & 2) == 0 ? 1 : 2; times > 0; times--) {
          printed.add(wide);
        }
      }
      return printed;
    }

    private static byte[] widened(byte[] row) {
      byte[] wide = new byte[row.length * 2];
      for (int x = 0; x < wide.length * 8; x++) {
        if ((row[x / 16] & 0x80 >> x / 2 % 8) != 0) {
          wide[x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
      return wide;
    }
  }

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
