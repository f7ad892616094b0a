package vn.quay24.device.emulator.camera;

import java.util.SplittableRandom;

/** Where the card lies before the camera: from pixels to modules of the code. */
final class Placement {
  private static final double JITTER = 60; // pixels off the middle of the frame

  private final double[] map; // a projective map, row by row
  private final double middle;
  private final double span;

  private Placement(double[] map, double middle, double span) {
    this.map = map;
    this.middle = middle;
    this.span = span;
  }

  static Placement of(int size, View view, SplittableRandom random) {
    double x = Photograph.WIDTH / 2.0 + random.nextDouble(-JITTER, JITTER);
    double y = Photograph.HEIGHT / 2.0 + random.nextDouble(-JITTER, JITTER);
    double far = random.nextDouble(Math.PI * 2); // the side that leans away
    double span = size * view.module();
    double turn = Math.toRadians(view.turn());
    // pixels about the middle, turned back, in code sides; then the lean; then modules
    double cos = Math.cos(turn) / span;
    double sin = Math.sin(turn) / span;
    double lean = 2 * view.perspective() / (2 - view.perspective()); // far side to near side
    double leanX = lean * Math.cos(far);
    double leanY = lean * Math.sin(far);
    double[] turned = {cos, sin, -cos * x - sin * y, -sin, cos, sin * x - cos * y, 0, 0, 1};
    double[] leaning = {1, 0, 0, 0, 1, 0, -leanX, -leanY, 1};
    double half = size / 2.0;
    double[] modules = {size, 0, half, 0, size, half, 0, 0, 1};
    return new Placement(times(modules, times(leaning, turned)), x, span);
  }

  private static double[] times(double[] a, double[] b) {
    double[] product = new double[9];
    for (int i = 0; i < 9; i++) {
      int row = i / 3 * 3;
      int column = i % 3;
      product[i] = a[row] * b[column] + a[row + 1] * b[column + 3] + a[row + 2] * b[column + 6];
    }
    return product;
  }

  double across(double x, double y) {
    return (map[0] * x + map[1] * y + map[2]) / depth(x, y);
  }

  double down(double x, double y) {
    return (map[3] * x + map[4] * y + map[5]) / depth(x, y);
  }

  private double depth(double x, double y) {
    return Math.max(map[6] * x + map[7] * y + map[8], 1e-3);
  }

  /**
   * The share of the light that falls on a column: all at the code's left side, less to the right.
   */
  double lightAt(int x, double shading) {
    double way = Math.clamp((x - middle) / span + 0.5, 0, 1);
    return 1 - shading * way;
  }
}
