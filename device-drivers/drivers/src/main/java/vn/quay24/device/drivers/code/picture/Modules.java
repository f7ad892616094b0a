package vn.quay24.device.drivers.code.picture;

import com.google.zxing.common.BitMatrix;

/**
 * What a picture shows of each module of a code, 1 light to -1 dark, and of a rim of quiet zone, at
 * several points of each.
 *
 * @param size modules a side
 * @param fine points of a module, on each side
 * @param light by rows of {@code side()} points
 */
record Modules(int size, int fine, float[] light) {
  /** Modules of quiet zone on each side. */
  static final int RIM = 3;

  private static final int MOST_FINE = 4;
  private static final float MOST = 3; // a glare says no more

  /** Reads the light off a picture. */
  static Modules of(GreyPicture picture, Lattice lattice) {
    int fine = Math.clamp(Math.round(lattice.module()), 2, MOST_FINE);
    Projection map = lattice.projection();
    int side = (lattice.size() + 2 * RIM) * fine;
    float[] light = new float[side * side];
    for (int i = 0; i < light.length; i++) {
      double x = (i % side + 0.5) / fine - RIM;
      int row = i / side;
      double y = (row + 0.5) / fine - RIM;
      light[i] = picture.between(map.x(x, y), map.y(x, y));
    }
    return new Modules(lattice.size(), fine, light);
  }

  int side() {
    return (size + 2 * RIM) * fine;
  }

  /**
   * The same with the light of each place measured against that of its surroundings, where dark and
   * light modules are about as many (ISO/IEC 18004 §7.8: masks see to that).
   *
   * @param reach of the surroundings, in modules
   */
  Modules balanced(int reach) {
    float[] means = means();
    float[] middles = around(means, reach);
    float[] spread = new float[means.length];
    for (int i = 0; i < means.length; i++) {
      spread[i] = Math.abs(means[i] - middles[i]);
    }
    float[] spreads = around(spread, reach);
    float[] balanced = new float[light.length];
    for (int i = 0; i < light.length; i++) {
      int module = moduleOf(i);
      float share = (light[i] - middles[module]) / (spreads[module] + 0.5f);
      balanced[i] = Math.clamp(share, -MOST, MOST);
    }
    return new Modules(size, fine, balanced);
  }

  private int moduleOf(int point) {
    int x = Math.clamp(point % side() / fine - RIM, 0, size - 1);
    int y = Math.clamp(point / side() / fine - RIM, 0, size - 1);
    return y * size + x;
  }

  /** The mean light of each module. */
  private float[] means() {
    float[] means = new float[size * size];
    for (int i = 0; i < means.length; i++) {
      int begin = (i / size + RIM) * fine * side() + (i % size + RIM) * fine;
      float sum = 0;
      for (int k = 0; k < fine * fine; k++) {
        sum += light[begin + k / fine * side() + k % fine];
      }
      means[i] = sum / (fine * fine);
    }
    return means;
  }

  private float[] around(float[] values, int reach) {
    double[] sums = new double[(size + 1) * (size + 1)];
    for (int i = 0; i < values.length; i++) {
      int at = (i / size + 1) * (size + 1) + i % size + 1;
      sums[at] = values[i] + sums[at - 1] + sums[at - size - 1] - sums[at - size - 2];
    }
    float[] means = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int left = Math.max(0, i % size - reach);
      int top = Math.max(0, i / size - reach);
      int right = Math.min(size, i % size + reach + 1);
      int bottom = Math.min(size, i / size + reach + 1);
      double sum = sums[bottom * (size + 1) + right] - sums[top * (size + 1) + right];
      sum -= sums[bottom * (size + 1) + left] - sums[top * (size + 1) + left];
      means[i] = (float) (sum / ((right - left) * (bottom - top)));
    }
    return means;
  }

  /** Each module by its own light alone. */
  BitMatrix bits() {
    float[] means = means();
    BitMatrix bits = new BitMatrix(size);
    for (int i = 0; i < means.length; i++) {
      if (means[i] < 0) {
        bits.set(i % size, i / size);
      }
    }
    return bits;
  }
}
