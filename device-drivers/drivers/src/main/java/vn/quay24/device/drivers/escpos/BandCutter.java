package vn.quay24.device.drivers.escpos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a picture into bands of the fewest bytes, their places not counted: where a line of text
 * grows narrower, and where it ends. Blank paper costs a byte for two rows.
 */
final class BandCutter {
  /** {@code GS v 0} without the dots. */
  private static final int COMMAND_BYTES = 8;

  private final Bitmap bitmap;
  private final Row[] rows;

  BandCutter(Bitmap bitmap) {
    this.bitmap = bitmap;
    this.rows = new Row[bitmap.height()];
    Arrays.setAll(rows, this::row);
  }

  /**
   * The bands from top to bottom.
   *
   * @param mostRows of the picture, in one band
   */
  List<Band> cut(int mostRows) {
    int[] bytes = new int[rows.length + 1]; // of all rows below, cut best
    Strip[] next = new Strip[rows.length]; // the first strip of them
    for (int top = rows.length - 1; top >= 0; top--) {
      bytes[top] = Integer.MAX_VALUE;
      Strip strip = Strip.NONE;
      for (int y = top; y < Math.min(rows.length, top + mostRows); y++) {
        strip = strip.with(rows[y]);
        int own = strip.bytes(bitmap.widthBytes());
        if (own <= EscPos.BAND_BYTES && own + bytes[y + 1] <= bytes[top]) {
          bytes[top] = own + bytes[y + 1];
          next[top] = strip;
        }
      }
    }
    List<Band> bands = new ArrayList<>();
    for (int top = 0; top < rows.length; top += next[top].rows()) {
      bands.add(band(next[top], top));
    }
    return bands;
  }

  private Row row(int y) {
    int width = bitmap.widthBytes();
    byte[] dots = bitmap.dots();
    int from = y * width;
    Area ink = Area.NONE;
    boolean paired = true;
    for (int x = 0; x < width; x++) {
      byte eight = dots[from + x];
      ink = eight == 0 ? ink : ink.with(new Area(x, x + 1));
      paired &= ((eight >> 1 ^ eight) & 0x55) == 0;
    }
    int above = from - width;
    boolean repeated = y > 0 && Arrays.equals(dots, above, from, dots, from, from + width);
    return new Row(ink, paired, repeated);
  }

  private Band band(Strip strip, int top) {
    Area kept = strip.kept(bitmap.widthBytes());
    int width = kept.width();
    byte[] dots = new byte[width * strip.rows()];
    for (int y = 0; y < strip.rows(); y++) {
      int from = (top + y) * bitmap.widthBytes() + kept.left();
      System.arraycopy(bitmap.dots(), from, dots, y * width, width);
    }
    Band band = new Band(width, strip.rows(), kept.left() > 0, false, dots);
    return strip.doubled() ? band.halved() : band;
  }

  /**
   * A row of dots.
   *
   * @param paired each two dots are alike
   * @param repeated it is like the row above
   */
  private record Row(Area ink, boolean paired, boolean repeated) {}

  /**
   * Rows that may become a band.
   *
   * @param squares they consist of squares of four dots, as far as they go
   */
  private record Strip(int rows, Area ink, boolean squares) {
    static final Strip NONE = new Strip(0, Area.NONE, true);

    Strip with(Row row) {
      boolean still = squares && (rows % 2 == 0 ? row.paired() : row.repeated());
      return new Strip(rows + 1, ink.with(row.ink()), still);
    }

    boolean doubled() {
      return squares && rows % 2 == 0;
    }

    Area kept(int paper) {
      Area kept = ink.trimmed(paper);
      return doubled() ? kept.even() : kept;
    }

    int bytes(int paper) {
      int dots = kept(paper).width() * rows;
      return COMMAND_BYTES + (doubled() ? dots / 4 : dots);
    }
  }

  /** Bytes of a row, from the first to before the right one. */
  private record Area(int left, int right) {
    static final Area NONE = new Area(Integer.MAX_VALUE, 0);

    Area with(Area other) {
      return new Area(Math.min(left, other.left), Math.max(right, other.right));
    }

    /** Without as much on both sides, or without all that is blank on the right. */
    Area trimmed(int paper) {
      int margin = Math.min(left, paper - right);
      return right > 0 && paper - 2 * margin < right
          ? new Area(margin, paper - margin)
          : new Area(0, Math.max(1, right));
    }

    /** With one more on the right where there is an odd number; paper has an even one. */
    Area even() {
      return new Area(left, right + width() % 2);
    }

    int width() {
      return right - left;
    }
  }
}
