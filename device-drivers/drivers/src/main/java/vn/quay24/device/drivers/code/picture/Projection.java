package vn.quay24.device.drivers.code.picture;

/** A projective map of the plane, from modules to pixels, row by row. */
record Projection(
    double a, double b, double c, double d, double e, double f, double g, double h, double i) {

  /** A map of the unit square, for coordinates that are first shifted back and scaled. */
  static Projection of(double[] map, double unit, double shift) {
    double back = shift * unit;
    return new Projection(
        map[0] * unit,
        map[1] * unit,
        map[2] - (map[0] + map[1]) * back,
        map[3] * unit,
        map[4] * unit,
        map[5] - (map[3] + map[4]) * back,
        map[6] * unit,
        map[7] * unit,
        map[8] - (map[6] + map[7]) * back);
  }

  double depth(double x, double y) {
    return g * x + h * y + i;
  }

  double x(double x, double y) {
    return (a * x + b * y + c) / depth(x, y);
  }

  double y(double x, double y) {
    return (d * x + e * y + f) / depth(x, y);
  }
}
