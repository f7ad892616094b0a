package vn.quay24.kiosk.papers.image;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Where there is ink on a page made small, as a list of pixels and as pieces that hang together.
 */
final class Ink {
  private static final int MOST_POINTS = 200_000; // of a page that is dark all over, a sample

  private final int width;
  private final int height;
  private final boolean[] mask;
  private int[] xs = new int[16_384];
  private int[] ys = new int[16_384];
  private int count;

  private Ink(int width, int height) {
    this.width = width;
    this.height = height;
    this.mask = new boolean[width * height];
  }

  /** What is clearly darker than the paper around it. */
  static Ink clear(Pixels small) {
    return of(small, Threshold.CLEAR);
  }

  /** Whatever may be ink, however pale. */
  static Ink faint(Pixels small) {
    return of(small, Threshold.FAINT);
  }

  private static Ink of(Pixels small, int light) {
    Ink ink = new Ink(small.width(), small.height());
    Threshold rows = new Threshold(small, Reduction.RESOLUTION, light);
    int[] changes = new int[small.width() + 1];
    for (int y = 0; y < small.height(); y++) {
      int found = rows.next(changes);
      for (int i = 0; i < found; i += 2) {
        ink.add(y, changes[i], i + 1 < found ? changes[i + 1] : small.width());
      }
    }
    return ink;
  }

  private void add(int y, int from, int to) {
    Arrays.fill(mask, y * width + from, y * width + to, true);
    if (count + to - from > xs.length) {
      xs = Arrays.copyOf(xs, 2 * xs.length + to - from);
      ys = Arrays.copyOf(ys, xs.length);
    }
    for (int x = from; x < to; x++) {
      xs[count] = x;
      ys[count++] = y;
    }
  }

  /** The same without the pieces that a test refuses. */
  Ink only(Predicate<Pieces.Piece> wanted) {
    Pieces pieces = Pieces.of(mask, width);
    boolean[] keep = new boolean[pieces.count()];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = wanted.test(pieces.piece(i));
    }
    Ink rest = new Ink(width, height);
    for (int i = 0; i < count; i++) {
      if (keep[pieces.at(ys[i] * width + xs[i])]) {
        rest.add(ys[i], xs[i], xs[i] + 1);
      }
    }
    return rest;
  }

  Pieces pieces() {
    return Pieces.of(mask, width);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int count() {
    return count;
  }

  int x(int point) {
    return xs[point];
  }

  int y(int point) {
    return ys[point];
  }

  /** Every so many-th point is enough. */
  int stride() {
    return 1 + count / MOST_POINTS;
  }
}
