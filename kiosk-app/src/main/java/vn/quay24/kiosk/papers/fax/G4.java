package vn.quay24.kiosk.papers.fax;

import java.util.Arrays;

/**
 * Codes rows of ink and paper without loss (ITU-T T.6, MMR): each row by where it differs from the
 * row above. For one thread.
 */
public final class G4 {
  private static final int NONE = -1; // a0 before the first pixel of a row

  private final int width;
  private final Bits bits = new Bits();
  private int[] above;
  private int[] row;

  /** For rows of so many pixels; the row above the first is paper. */
  public G4(int width) {
    if (width < 1) {
      throw new IllegalArgumentException("no row is " + width + " wide");
    }
    this.width = width;
    this.above = new int[width + 4];
    this.row = new int[width + 4];
    Arrays.fill(above, 0, 4, width);
  }

  /** Room for the changes of one row. */
  public int[] room() {
    return row;
  }

  /**
   * Codes the row whose changes lie in {@link #room}: where ink begins, where paper begins again,
   * and so on, ascending.
   *
   * @param count of changes, at most {@code width}
   */
  public void row(int count) {
    Arrays.fill(row, count, count + 4, width);
    int a0 = NONE;
    int colour = 0; // 0 paper, 1 ink
    int a = 0; // of a1 in the row
    int b = 0; // of b1 in the row above
    while (a0 < width) {
      b = firstRightOf(a0, b, colour);
      int a1 = row[a];
      int b1 = above[b];
      if (above[b + 1] < a1) {
        bits.put(0b0001, 4); // pass, T.6 table 1
        a0 = above[b + 1];
      } else if (Math.abs(a1 - b1) <= 3) {
        vertical(a1 - b1);
        a0 = a1;
        colour ^= 1;
        a++;
      } else {
        bits.put(0b001, 3); // horizontal
        run(colour, a1 - Math.max(a0, 0));
        run(colour ^ 1, row[a + 1] - a1);
        a0 = row[a + 1];
        a += 2;
      }
    }
    int[] free = above;
    above = row;
    row = free;
  }

  /** b1: the first change of the row above that lies right of a0 and leads away from its colour. */
  private int firstRightOf(int a0, int from, int colour) {
    int b = (from & 1) == colour ? from : from > 0 ? from - 1 : 1;
    while (b >= 2 && above[b - 2] > a0) {
      b -= 2;
    }
    while (above[b] <= a0 && above[b] < width) {
      b += 2;
    }
    return b;
  }

  private void vertical(int right) {
    switch (right) {
      case 0 -> bits.put(0b1, 1);
      case 1 -> bits.put(0b011, 3);
      case 2 -> bits.put(0b000011, 6);
      case 3 -> bits.put(0b0000011, 7);
      case -1 -> bits.put(0b010, 3);
      case -2 -> bits.put(0b000010, 6);
      case -3 -> bits.put(0b0000010, 7);
      default -> throw new IllegalArgumentException("not vertical: " + right);
    }
  }

  private void run(int colour, int length) {
    int left = length;
    while (left > RunCodes.LONGEST + 63) {
      RunCodes.putMakeUp(bits, colour, RunCodes.LONGEST);
      left -= RunCodes.LONGEST;
    }
    if (left >= 64) {
      RunCodes.putMakeUp(bits, colour, left);
    }
    RunCodes.putRest(bits, colour, left & 63);
  }

  /** Ends the page and gives its code. */
  public byte[] end() {
    bits.put(1, 12); // EOFB: two EOL
    bits.put(1, 12);
    return bits.bytes();
  }
}
