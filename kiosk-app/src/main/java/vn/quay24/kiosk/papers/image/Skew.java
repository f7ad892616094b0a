package vn.quay24.kiosk.papers.image;

import java.util.Arrays;

/**
 * By how much lines of writing and rules are askew: at the right angle the ink of a page, summed
 * along the lines, falls into sharp peaks (Postl 1986: the sum of squared steps of the profile is
 * largest). Lines may run across the page or down it.
 */
final class Skew {
  /** Degrees, either way. */
  static final double MOST = 15;

  /** A profile that stands out less than this above the usual one comes from no lines. */
  private static final double LEAST_CONTRAST = 1.35;

  private static final int LEAST_POINTS = 40;
  private static final int ENOUGH_POINTS = 12_000; // to find the angle roughly
  private static final int ONE = 1 << 16;

  private final Ink ink;
  private final int reach;
  private final int[] bins;

  private Skew(Ink ink) {
    this.ink = ink;
    this.reach = ink.width() + ink.height();
    this.bins = new int[2 * reach + 2];
  }

  /** Degrees clockwise, 0 where it cannot be told. */
  static double degrees(Ink ink) {
    return ink.count() < LEAST_POINTS ? 0 : new Skew(ink).search();
  }

  /** How sharp the profile of the lines across, or down, is at an angle. */
  static double sharpness(Ink ink, double degrees, boolean across) {
    return new Skew(ink).at(degrees, across, 1, ink.stride());
  }

  private double search() {
    int steps = (int) (2 * MOST / 0.5) + 1;
    double[] usual = new double[2 * steps];
    double best = 0;
    double sharpest = -1;
    boolean across = true;
    for (int i = 0; i < 2 * steps; i++) {
      double degrees = -MOST + i % steps * 0.5;
      usual[i] = at(degrees, i < steps, 2, 1 + ink.count() / ENOUGH_POINTS);
      if (usual[i] > sharpest) {
        sharpest = usual[i];
        best = degrees;
        across = i < steps;
      }
    }
    Arrays.sort(usual);
    if (sharpest < LEAST_CONTRAST * usual[steps]) {
      return 0;
    }
    best = around(best, 0.75, 0.15, across, 1);
    best = around(best, 0.2, 0.04, across, 0);
    return Math.clamp(best, -MOST, MOST);
  }

  /**
   * The best angle near one: between the steps by a parabola, or the middle of equally good ones.
   */
  private double around(double middle, double far, double step, boolean across, int coarse) {
    int steps = (int) Math.round(far / step);
    double[] sharpness = new double[2 * steps + 1];
    int first = 0;
    for (int i = 0; i < sharpness.length; i++) {
      sharpness[i] = at(middle + (i - steps) * step, across, coarse, ink.stride());
      if (sharpness[i] > sharpness[first]) {
        first = i;
      }
    }
    int last = first;
    while (last < sharpness.length - 1 && sharpness[last + 1] == sharpness[first]) {
      last++;
    }
    double best = first == last ? between(sharpness, first) : (first + last) / 2.0;
    return middle + (best - steps) * step;
  }

  private static double between(double[] sharpness, int best) {
    if (best == 0 || best == sharpness.length - 1) {
      return best;
    }
    double before = sharpness[best - 1];
    double after = sharpness[best + 1];
    double bend = before - 2 * sharpness[best] + after;
    return bend < 0 ? best + (before - after) / (2 * bend) : best;
  }

  /**
   * Sharpness of a profile.
   *
   * @param coarse bins are two to the power of it high
   * @param stride every so many-th pixel of ink counts
   */
  private double at(double degrees, boolean across, int coarse, int stride) {
    Arrays.fill(bins, 0);
    double angle = Math.toRadians(degrees);
    int cos = (int) Math.round(Math.cos(angle) * ONE);
    int sin = (int) Math.round(Math.sin(angle) * ONE);
    int byX = across ? -sin : cos;
    int byY = across ? cos : sin;
    int shift = 16 + coarse;
    int middle = reach >> coarse;
    for (int i = 0; i < ink.count(); i += stride) {
      bins[middle + ((ink.x(i) * byX + ink.y(i) * byY) >> shift)]++;
    }
    long sum = 0;
    for (int i = 1; i < bins.length; i++) {
      long step = (long) bins[i] - bins[i - 1];
      sum += step * step;
    }
    return sum;
  }
}
