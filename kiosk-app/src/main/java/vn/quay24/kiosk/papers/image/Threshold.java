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
  private final int brightest; // no neighbourhood is so bright that more than this were ink
  private final int reach;
  private final byte[][] held; // ring of rows that lie in the neighbourhood
  private final byte[] none; // stands for a row above or below the page
  private final int[] columns;
  private final int[] sums;
  private int y;

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
    this.brightest = 255 * light / WHOLE;
    this.reach = Math.clamp(resolution / 4, LEAST_REACH, MOST_REACH);
    this.held = new byte[2 * reach + 2][page.width()];
    this.none = new byte[page.width()];
    this.columns = new int[page.width()];
    this.sums = new int[page.width() + 1];
    for (int row = 0; row < reach; row++) {
      move(entering(row), none);
    }
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
    move(entering(y + reach), y > reach ? held[(y - reach - 1) % held.length] : none);
    byte[] row = held[y % held.length];
    int rows = Math.min(page.height(), y + reach + 1) - Math.max(0, y - reach);
    y++;
    int left = Math.min(reach, page.width());
    int right = Math.max(left, page.width() - reach);
    int count = nearAnEdge(row, rows, 0, left, changes, 0);
    count = inside(row, rows, left, right, changes, count);
    return nearAnEdge(row, rows, right, page.width(), changes, count);
  }

  private byte[] entering(int bottom) {
    if (bottom >= page.height()) {
      return none;
    }
    byte[] row = held[bottom % held.length];
    page.read(bottom, row);
    return row;
  }

  /** The neighbourhood goes down by a row. */
  private void move(byte[] entering, byte[] leaving) {
    int sum = 0;
    for (int x = 0; x < columns.length; x++) {
      int column = columns[x] + (entering[x] & 0xFF) - (leaving[x] & 0xFF);
      columns[x] = column;
      sum += column;
      sums[x + 1] = sum;
    }
  }

  /** Where the neighbourhood is cut off at the left or at the right. */
  private int nearAnEdge(byte[] row, int rows, int from, int to, int[] changes, int before) {
    int count = before;
    for (int x = from; x < to; x++) {
      int left = Math.max(0, x - reach);
      int right = Math.min(page.width(), x + reach + 1);
      boolean dark = ink(row[x] & 0xFF, (right - left) * rows, sums[right] - sums[left]);
      if (dark != inInk(count)) {
        changes[count++] = x;
      }
    }
    return count;
  }

  /** Where every neighbourhood is equally large. */
  private int inside(byte[] row, int rows, int from, int to, int[] changes, int before) {
    int area = (2 * reach + 1) * rows;
    int count = before;
    boolean ink = inInk(count);
    for (int x = from; x < to; x++) {
      int value = row[x] & 0xFF;
      boolean dark = value <= brightest && ink(value, area, sums[x + reach + 1] - sums[x - reach]);
      if (dark != ink) {
        ink = dark;
        changes[count++] = x;
      }
    }
    return count;
  }

  private boolean ink(int value, int area, int sum) {
    return value * area * WHOLE <= sum * light || value < BLACK;
  }

  private static boolean inInk(int changes) {
    return (changes & 1) == 1;
  }
}
