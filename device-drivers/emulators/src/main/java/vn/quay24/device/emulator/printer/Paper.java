package vn.quay24.device.emulator.printer;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A roll of thermal paper on its way under the head and to the cutter, a row of dots at a time (203
 * dpi, 8 rows a millimetre). The cutter stands a little behind the head, so what was just printed
 * has to be fed there before a cut, or the cut goes through it.
 */
final class Paper {
  static final int HEAD_TO_CUTTER = 112; // 14 mm
  private static final int FULL_ROLL = 80_000 * 8; // 80 m
  private static final int NEAR_END = 4_000 * 8;

  private final int widthBytes;
  private final List<byte[]> rows = new ArrayList<>();
  private int left = FULL_ROLL;

  Paper(int widthBytes) {
    this.widthBytes = widthBytes;
    feed(HEAD_TO_CUTTER);
  }

  boolean out() {
    return left <= 0;
  }

  boolean nearEnd() {
    return left < NEAR_END;
  }

  void load() {
    left = FULL_ROLL;
  }

  /** So many rows from the end. */
  void shorten(int rowsLeft) {
    left = rowsLeft;
  }

  /** Prints one row; false when there is no paper for it. */
  boolean print(byte[] row) {
    if (out()) {
      return false;
    }
    byte[] full = new byte[widthBytes];
    System.arraycopy(row, 0, full, 0, Math.min(row.length, widthBytes));
    rows.add(full);
    left--;
    return true;
  }

  void feed(int count) {
    for (int i = 0; i < count && print(new byte[0]); i++) {
      // each row is fed by printing nothing on it
    }
  }

  /** Cuts where the cutter stands; empty when the piece bears nothing. */
  Optional<BufferedImage> cut() {
    int length = Math.max(0, rows.size() - HEAD_TO_CUTTER);
    List<byte[]> piece = rows.subList(0, length);
    Optional<BufferedImage> slip =
        piece.stream().allMatch(Paper::blank) ? Optional.empty() : Optional.of(picture(piece));
    piece.clear();
    return slip;
  }

  /** What hangs out of the printer, uncut. */
  Optional<BufferedImage> uncut() {
    return rows.stream().allMatch(Paper::blank) ? Optional.empty() : Optional.of(picture(rows));
  }

  private static boolean blank(byte[] row) {
    for (byte dots : row) {
      if (dots != 0) {
        return false;
      }
    }
    return true;
  }

  private BufferedImage picture(List<byte[]> rows) {
    int width = widthBytes * 8;
    BufferedImage image = new BufferedImage(width, rows.size(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < rows.size(); y++) {
      byte[] row = rows.get(y);
      for (int x = 0; x < width; x++) {
        boolean black = (row[x / 8] & 0x80 >> x % 8) != 0;
        image.setRGB(x, y, black ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return image;
  }
}
