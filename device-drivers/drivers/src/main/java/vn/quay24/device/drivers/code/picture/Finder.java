package vn.quay24.device.drivers.code.picture;

/**
 * Where a finder pattern seems to be.
 *
 * @param x its centre, in pixels
 * @param module side of its modules, in pixels; along the picture's axes as long as it is only
 *     sighted
 * @param sightings how many rows showed it
 * @param likeness to a finder pattern: 1 in all its modules, 0 by chance or if not yet known
 */
record Finder(double x, double y, double module, int sightings, double likeness) {
  private static final int REACH = 4; // modules from the centre to the separator
  private static final int ANGLES = 6; // in a quarter turn

  double distance(Finder other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** Whether another sighting is of the same pattern. */
  boolean is(Finder other) {
    double larger = Math.max(module, other.module);
    return Math.abs(x - other.x) < 2 * larger
        && Math.abs(y - other.y) < 2 * larger
        && larger < 1.6 * Math.min(module, other.module);
  }

  /** Both sightings as one. */
  Finder with(Finder other) {
    int all = sightings + other.sightings;
    double share = (double) other.sightings / all;
    return new Finder(
        x + share * (other.x - x),
        y + share * (other.y - y),
        module + share * (other.module - module),
        all,
        0);
  }

  /** Looks at the whole of a sighting, at several angles; a turned module's runs are longer. */
  Finder in(Contrast contrast) {
    Finder best = this;
    for (int i = 0; i < ANGLES; i++) {
      double angle = Math.PI / 2 * i / ANGLES;
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      double side = module * Math.max(cos, sin);
      double likeness = likeness(contrast, side * cos, side * sin);
      if (likeness > best.likeness) {
        best = new Finder(x, y, side, sightings, likeness);
      }
    }
    return best;
  }

  private double likeness(Contrast contrast, double stepX, double stepY) {
    float right = 0;
    float all = 1e-3f;
    for (int i = -REACH; i <= REACH; i++) {
      for (int j = -REACH; j <= REACH; j++) {
        float light = contrast.between(x + i * stepX - j * stepY, y + i * stepY + j * stepX);
        int ring = Math.max(Math.abs(i), Math.abs(j));
        right += ring == 2 || ring == REACH ? light : -light;
        all += Math.abs(light);
      }
    }
    return right / all;
  }

  /** The same in a picture so many times as large. */
  Finder times(double factor) {
    return new Finder(x * factor, y * factor, module * factor, sightings, likeness);
  }
}
