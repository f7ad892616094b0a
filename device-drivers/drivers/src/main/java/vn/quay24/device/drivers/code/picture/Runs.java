package vn.quay24.device.drivers.code.picture;

/**
 * The edges of five runs, dark light dark light dark, along a line through a finder pattern. Edges
 * lie between pixels, where the light crosses the mean of its surroundings.
 */
final class Runs {
  /** ISO/IEC 18004 §5.3.3.1: 1 : 1 : 3 : 1 : 1. */
  private static final double MODULES = 7;

  private static final double LEAST_MODULE = 0.9; // pixels
  private static final double PAIR = 0.9; // modules that a dark and a light run may be off together
  private static final double LEAST_RUN = 0.25;
  private static final double LEAST_MIDDLE = 1.4;
  private static final int EDGES = 6;

  private final double[] edges = new double[EDGES];
  private int count;

  void clear() {
    count = 0;
  }

  /** The next edge of a scan; the first must be from light to dark. */
  void add(double edge) {
    if (count == EDGES) {
      System.arraycopy(edges, 1, edges, 0, EDGES - 1);
      count--;
    }
    edges[count++] = edge;
  }

  void set(int index, double edge) {
    edges[index] = edge;
    count = EDGES;
  }

  double middle() {
    return (edges[2] + edges[3]) / 2;
  }

  double module() {
    return (edges[5] - edges[0]) / MODULES;
  }

  /**
   * Whether the runs are those of a finder pattern. A threshold that is off makes dark runs wider
   * and light ones narrower; each two of them together stay as they are.
   */
  boolean areOfFinder() {
    double module = module();
    if (count < EDGES || module < LEAST_MODULE) {
      return false;
    }
    return near(run(0) + run(1), 2 * module)
        && near(run(1) + run(2), 4 * module)
        && near(run(2) + run(3), 4 * module)
        && near(run(3) + run(4), 2 * module)
        && Math.min(run(1), run(3)) > LEAST_RUN * module
        && Math.min(run(0), run(4)) > LEAST_RUN * module
        && run(2) > LEAST_MIDDLE * module;
  }

  private boolean near(double length, double wanted) {
    return Math.abs(length - wanted) < PAIR * module();
  }

  private double run(int index) {
    return edges[index + 1] - edges[index];
  }
}
