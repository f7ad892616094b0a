package vn.quay24.device.drivers.escpos;

import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a picture without their blank edges. Either it begins at the left edge of the paper,
 * or as much was left away on both sides and it stands in the middle: printers agree about these
 * two places, and about no other. What consists of squares of four dots, as a QR code does, is kept
 * at half its size, for the printer to double it.
 *
 * @param dots as in {@link Bitmap}
 */
record Band(int widthBytes, int rows, boolean centred, boolean doubled, byte[] dots) {
  /** A gap of fewer blank rows is not worth a command of its own. */
  private static final int WORTH_A_BAND = 4;

  /** {@code GS v 0} without the dots. */
  private static final int COMMAND_BYTES = 8;

  /** Cuts a picture into bands, of at most so many rows each. */
  static List<Band> of(Bitmap bitmap, int mostRows) {
    List<Band> bands = new ArrayList<>();
    int top = 0;
    while (top < bitmap.height()) {
      int bottom = end(bitmap, top, Math.min(bitmap.height(), top + mostRows));
      Band whole = trimmed(bitmap, top, bottom);
      bands.addAll(whole.doubled() ? List.of(whole) : cheapest(bitmap, top, bottom));
      top = bottom;
    }
    return bands;
  }

  /** Cuts rows so that the fewest bytes go over the line: where a line of text grows narrower. */
  private static List<Band> cheapest(Bitmap bitmap, int top, int bottom) {
    int rows = bottom - top;
    int[] bytes = new int[rows + 1]; // for all rows below, best cut
    int[] next = new int[rows]; // where the first piece of them ends
    for (int from = rows - 1; from >= 0; from--) {
      bytes[from] = Integer.MAX_VALUE;
      Area area = Area.NONE;
      for (int to = from + 1; to <= rows; to++) {
        area = area.with(firstInk(bitmap, top + to - 1), lastInk(bitmap, top + to - 1) + 1);
        int cost = COMMAND_BYTES + area.trimmed(bitmap.widthBytes()).width() * (to - from);
        if (cost > EscPos.BAND_BYTES) {
          break;
        }
        if (cost + bytes[to] < bytes[from]) {
          bytes[from] = cost + bytes[to];
          next[from] = to;
        }
      }
    }
    List<Band> bands = new ArrayList<>();
    for (int from = 0; from < rows; from = next[from]) {
      bands.add(trimmed(bitmap, top + from, top + next[from]));
    }
    return bands;
  }

  /** Where the rows end that are like the first: blank, or with ink. */
  private static int end(Bitmap bitmap, int top, int limit) {
    boolean blank = blank(bitmap, top);
    int bottom = top;
    int gap = 0;
    for (int y = top; y < limit; y++) {
      if (blank(bitmap, y) == blank) {
        bottom = y + 1;
        gap = 0;
      } else if (blank || ++gap == WORTH_A_BAND) {
        return bottom;
      }
    }
    return bottom;
  }

  private static boolean blank(Bitmap bitmap, int y) {
    return firstInk(bitmap, y) == bitmap.widthBytes();
  }

  private static Band trimmed(Bitmap bitmap, int top, int bottom) {
    Area ink = Area.NONE;
    for (int y = top; y < bottom; y++) {
      ink = ink.with(firstInk(bitmap, y), lastInk(bitmap, y) + 1);
    }
    Area kept = ink.trimmed(bitmap.widthBytes());
    int width = kept.width();
    byte[] dots = new byte[width * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      int from = y * bitmap.widthBytes() + kept.left();
      System.arraycopy(bitmap.dots(), from, dots, (y - top) * width, width);
    }
    Band band = new Band(width, bottom - top, kept.left() > 0, false, dots);
    return band.ofSquares() ? band.halved() : band;
  }

  /** Bytes of a row, from the first to before the right one. */
  private record Area(int left, int right) {
    static final Area NONE = new Area(Integer.MAX_VALUE, 0);

    Area with(int first, int afterLast) {
      return new Area(Math.min(left, first), Math.max(right, afterLast));
    }

    /** Without as much on both sides, or without all that is blank on the right. */
    Area trimmed(int paper) {
      int margin = Math.min(left, paper - right);
      return right > 0 && paper - 2 * margin < right
          ? new Area(margin, paper - margin)
          : new Area(0, Math.max(1, right));
    }

    int width() {
      return right - left;
    }
  }

  private boolean ofSquares() {
    if (rows % 2 != 0 || widthBytes % 2 != 0) {
      return false;
    }
    for (int i = 0; i < dots.length; i++) {
      int below = i / widthBytes % 2 == 0 ? i + widthBytes : i - widthBytes;
      boolean pairs = ((dots[i] >> 1 ^ dots[i]) & 0x55) == 0;
      if (!pairs || dots[i] != dots[below]) {
        return false;
      }
    }
    return true;
  }

  private Band halved() {
    byte[] half = new byte[dots.length / 4];
    for (int i = 0; i < half.length; i++) {
      int row = i / (widthBytes / 2) * 2;
      int column = i % (widthBytes / 2) * 2;
      int at = row * widthBytes + column;
      half[i] = (byte) (everySecond(dots[at]) << 4 | everySecond(dots[at + 1]));
    }
    return new Band(widthBytes / 2, rows / 2, centred, true, half);
  }

  private static int everySecond(int dots) {
    return (dots >> 1 & 1) | (dots >> 3 & 1) << 1 | (dots >> 5 & 1) << 2 | (dots >> 7 & 1) << 3;
  }

  /** The first byte of a row with ink, or the width. */
  private static int firstInk(Bitmap bitmap, int y) {
    int row = y * bitmap.widthBytes();
    int x = 0;
    while (x < bitmap.widthBytes() && bitmap.dots()[row + x] == 0) {
      x++;
    }
    return x;
  }

  /** The last byte of a row with ink, or -1. */
  private static int lastInk(Bitmap bitmap, int y) {
    int row = y * bitmap.widthBytes();
    int x = bitmap.widthBytes() - 1;
    while (x >= 0 && bitmap.dots()[row + x] == 0) {
      x--;
    }
    return x;
  }

  @Override
  public String toString() {
    return "Band[" + widthBytes * 8 + "x" + rows + ", redacted]";
  }
}
