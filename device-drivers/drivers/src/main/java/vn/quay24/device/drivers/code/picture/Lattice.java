package vn.quay24.device.drivers.code.picture;

/**
 * A projective map from a code's modules to pixels. It is named by four points: where the centres
 * of the three finder patterns lie, and where a fourth one would lie.
 *
 * @param size modules a side
 * @param points x and y of the four, clockwise from the upper left one
 */
record Lattice(int size, double[] points) {
  /** The centre of a finder pattern, in modules from the code's edges. */
  private static final double INSET = 3.5;

  static Lattice of(int size, Corner corner, double shiftX, double shiftY) {
    Finder angle = corner.angle();
    Finder right = corner.right();
    Finder below = corner.below();
    double fourthX = right.x() + below.x() - angle.x() + shiftX;
    double fourthY = right.y() + below.y() - angle.y() + shiftY;
    return new Lattice(
        size,
        new double[] {
          angle.x(), angle.y(), right.x(), right.y(), fourthX, fourthY, below.x(), below.y()
        });
  }

  /** The same with one number of the four points changed. */
  Lattice moved(int index, double by) {
    double[] moved = points.clone();
    moved[index] += by;
    return new Lattice(size, moved);
  }

  Lattice times(double factor) {
    double[] scaled = points.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return new Lattice(size, scaled);
  }

  /** The mean side of a module, in pixels. */
  double module() {
    double upper = Math.hypot(points[2] - points[0], points[3] - points[1]);
    double lower = Math.hypot(points[4] - points[6], points[5] - points[7]);
    return (upper + lower) / 2 / (size - 2 * INSET);
  }

  /** The map, after Heckbert, Fundamentals of Texture Mapping (1989) §2.2.3: square to quad. */
  Projection projection() {
    double[] p = points;
    double dx1 = p[2] - p[4];
    double dx2 = p[6] - p[4];
    double dy1 = p[3] - p[5];
    double dy2 = p[7] - p[5];
    double sumX = p[0] - p[2] + p[4] - p[6];
    double sumY = p[1] - p[3] + p[5] - p[7];
    double det = dx1 * dy2 - dx2 * dy1;
    double g = (sumX * dy2 - dx2 * sumY) / det;
    double h = (dx1 * sumY - sumX * dy1) / det;
    double unit = 1 / (size - 2 * INSET);
    return Projection.of(
        new double[] {
          p[2] - p[0] + g * p[2],
          p[6] - p[0] + h * p[6],
          p[0],
          p[3] - p[1] + g * p[3],
          p[7] - p[1] + h * p[7],
          p[1],
          g,
          h,
          1
        },
        unit,
        INSET);
  }
}
