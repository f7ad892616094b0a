package vn.quay24.kiosk.papers.image;

/**
 * Whether edges are as steep as a lens in focus shows them: of a steep edge nearly the whole step
 * lies within a third of a millimetre, of a blurred one it is spread. A page with a few words is
 * judged like a full one, since edges are compared with themselves.
 */
final class Sharpness {
  /** Steps in brightness below this, of 255, may be noise. */
  private static final int LEAST_STEP = 44;

  /** Fewer edges tell nothing. */
  private static final int LEAST_EDGES = 40;

  /** The sharper third of the edges of a sharp page have at least this of their step within. */
  private static final double STEEP = 0.62;

  private static final double SHARPER_THIRD = 0.67;
  private static final int ROWS_PER_INCH = 25;
  private static final int BINS = 100;

  private final Pixels grey;
  private final int near;
  private final int far;
  private final int[] counts = new int[BINS + 1];
  private int edges;

  private Sharpness(Pixels grey, int resolution) {
    this.grey = grey;
    this.near = Math.max(1, Math.round(resolution / 150f)); // pixels to each side
    this.far = 3 * near;
  }

  /** Judges a grey page of so many dots per inch. */
  static boolean blurred(Pixels grey, int resolution) {
    Sharpness sharpness = new Sharpness(grey, resolution);
    for (int y = 0; y < grey.height(); y += Math.max(1, resolution / ROWS_PER_INCH)) {
      sharpness.look(y);
    }
    return sharpness.blurred();
  }

  private void look(int y) {
    int marginX = Math.max(far + near, grey.width() / 30);
    for (int x = marginX; x < grey.width() - marginX; x++) {
      int step = step(x, y, far);
      if (step >= LEAST_STEP && step >= step(x - 1, y, far) && step > step(x + 1, y, far)) {
        count(x, y, step);
        x += near;
      }
    }
  }

  private void count(int x, int y, int step) {
    int steepest = 0;
    for (int i = x - near; i <= x + near; i++) {
      steepest = Math.max(steepest, step(i, y, near));
    }
    counts[Math.min(BINS, BINS * steepest / step)]++;
    edges++;
  }

  private int step(int x, int y, int distance) {
    return Math.abs(grey.at(x - distance, y) - grey.at(x + distance, y));
  }

  private boolean blurred() {
    if (edges < LEAST_EDGES) {
      return false;
    }
    int flatter = 0;
    for (int bin = 0; bin < BINS * STEEP; bin++) {
      flatter += counts[bin];
    }
    return flatter > SHARPER_THIRD * edges;
  }
}
