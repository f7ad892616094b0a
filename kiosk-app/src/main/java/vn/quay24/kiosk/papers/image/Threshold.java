package vn.quay24.kiosk.papers.image;

/**
 * Ink or paper, each pixel against the mean of its neighbourhood (Bradley and Roth 2007, over sums
 * of columns that move along): a shadow or a stained page stays readable. Reads the page once, row
 * by row, and holds as many rows as a neighbourhood is high. For one thread.
 */
public final class Threshold {
  /** Up to this many fiftieths of the neighbourhood's brightness are ink: 14 % darker or more. */
  static final int CLEAR = 43;

  /** 6 % darker: also a pale pencil's stroke. */
  static final int FAINT = 47;

  private static final int WHOLE = 50;

  /** As dark as this is ink, also in the middle of a black field. */
  private static final int BLACK = 40;

  private static final int LEAST_REACH = 8;
  private static final int MOST_REACH = 200; // keeps the sums within 31 bits

  private final Rows page;
  private final int light;
  private final int reach;
  private final byte[][] held; // ring of rows that lie in the neighbourhood
  private final int[] columns;
  private final int[] sums;
  private int y;
  private int bottom;
  private int top;

  /**
   * Of a grey page.
   *
   * @param resolution dots per inch; a neighbourhood is half an inch wide
   */
  public Threshold(Rows page, int resolution) {
    this(page, resolution, CLEAR);
  }

  Threshold(Rows page, int resolution, int light) {
    if (page.channels() != 1) {
      throw new IllegalArgumentException("not grey");
    }
    this.page = page;
    this.light = light;
    this.reach = Math.clamp(resolution / 4, LEAST_REACH, MOST_REACH);
    this.held = new byte[2 * reach + 2][page.width()];
    this.columns = new int[page.width()];
    this.sums = new int[page.width() + 1];
  }

  public int width() {
    return page.width();
  }

  public int height() {
    return page.height();
  }

  /**
   * The next row, as where it changes: at {@code changes[0]} ink begins, at {@code changes[1]}
   * paper, and so on.
   *
   * @param changes at least {@code width} of room
   * @return how many changes there are
   */
  public int next(int[] changes) {
    int width = page.width();
    while (bottom < Math.min(page.height(), y + reach + 1)) {
      byte[] row = held[bottom % held.length];
      page.read(bottom++, row);
      for (int x = 0; x < width; x++) {
        columns[x] += row[x] & 0xFF;
      }
    }
    while (top < y - reach) {
      byte[] row = held[top++ % held.length];
      for (int x = 0; x < width; x++) {
        columns[x] -= row[x] & 0xFF;
      }
    }
    int sum = 0;
    for (int x = 0; x < width; x++) {
      sum += columns[x];
      sums[x + 1] = sum;
    }
    return changes(held[y++ % held.length], bottom - top, changes);
  }

  private int changes(byte[] row, int rows, int[] changes) {
    int width = page.width();
    int count = 0;
    boolean ink = false;
    for (int x = 0; x < width; ) {
      // Away from the edges every neighbourhood is equally large.
      int end = x < reach ? Math.min(reach, width) : x < width - reach ? width - reach : width;
      boolean whole = x >= reach && end == width - reach;
      for (; x < end; x++) {
        int left = whole ? x - reach : Math.max(0, x - reach);
        int right = whole ? x + reach + 1 : Math.min(width, x + reach + 1);
        int value = row[x] & 0xFF;
        boolean dark =
            value * (right - left) * rows * WHOLE <= (sums[right] - sums[left]) * light
                || value < BLACK;
        if (dark != ink) {
          ink = dark;
          changes[count++] = x;
        }
      }
    }
    return count;
  }
}
