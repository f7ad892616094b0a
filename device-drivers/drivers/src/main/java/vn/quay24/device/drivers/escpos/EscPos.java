package vn.quay24.device.drivers.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The few commands of Epson's ESC/POS reference that the driver needs. */
final class EscPos {
  /** A picture is sent in bands of so many rows, so that a job can be stopped between two. */
  static final int BAND_ROWS = 128;

  private static final byte ESC = 0x1B;
  private static final byte GS = 0x1D;
  private static final byte FS = 0x1C;
  private static final byte DLE = 0x10;
  private static final int MOST_WIDTH_BYTES = 72;
  private static final byte MARGIN_AFTER_CUTTER = 16; // dots

  private EscPos() {}

  /** {@code ESC @}, {@code FS .} (no Chinese characters), {@code GS a}: tell every change. */
  static byte[] begin() {
    return new byte[] {ESC, '@', FS, '.', GS, 'a', (byte) 0xFF};
  }

  /** {@code GS V B}: feed what was printed past the cutter, and cut but for one point. */
  static byte[] cut() {
    return new byte[] {GS, 'V', 0x42, MARGIN_AFTER_CUTTER};
  }

  /** {@code GS r 1}: say when everything before this is done. Not answered while offline. */
  static byte[] reportWhenDone() {
    return new byte[] {GS, 'r', 1};
  }

  /** {@code DLE EOT n}: answered at once. */
  static byte[] ask(int what) {
    return new byte[] {DLE, 0x04, (byte) what};
  }

  /** {@code DLE ENQ 2}: the cause of an error is gone, go on without the rest of the old job. */
  static byte[] recover() {
    return new byte[] {DLE, 0x05, 2};
  }

  /** {@code DLE DC4 8}: forget what was received and not yet printed, even if half a command. */
  static byte[] forget() {
    return new byte[] {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
  }

  /** Blank dots: as many as a picture that was cut off can still wait for. */
  static byte[] restOfBand() {
    return new byte[8 + BAND_ROWS * MOST_WIDTH_BYTES];
  }

  /** {@code GS v 0} for each band. */
  static List<byte[]> picture(Bitmap bitmap) {
    List<byte[]> bands = new ArrayList<>();
    for (int top = 0; top < bitmap.height(); top += BAND_ROWS) {
      bands.add(band(bitmap, top, Math.min(BAND_ROWS, bitmap.height() - top)));
    }
    return bands;
  }

  private static byte[] band(Bitmap bitmap, int top, int rows) {
    int width = bitmap.widthBytes();
    ByteArrayOutputStream band = new ByteArrayOutputStream(8 + width * rows);
    band.writeBytes(
        new byte[] {
          GS, 'v', '0', 0, (byte) width, (byte) (width >> 8), (byte) rows, (byte) (rows >> 8)
        });
    band.writeBytes(Arrays.copyOfRange(bitmap.dots(), top * width, (top + rows) * width));
    return band.toByteArray();
  }
}
