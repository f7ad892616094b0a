package vn.quay24.device.drivers.code.picture;

import com.google.zxing.common.BitMatrix;
import java.util.Arrays;

/**
 * Tells modules apart that have run into each other. The light at each point is the sum of what the
 * modules around it give it; those modules are looked for, dark or light, that would look most like
 * what was seen: by least squares within bounds first, then by turning single modules over while
 * that makes it better. Modules that are known beforehand stand fast.
 */
final class Unblurring {
  private static final int REACH = 4; // modules; beyond it nothing is left of a module's light
  private static final int BAND = 2 * REACH + 1;
  private static final int FINDER = 7;
  private static final double LEAST_GAIN = 0.1;
  private static final int ROUNDS = 30;
  private static final int MOST_TURNS = 12; // passes over all modules

  private final Modules modules;
  private final int count; // modules a side, with the rim
  private final float[][] spread; // of a point along one side: what each module near it gives
  private final float[] gram = new float[BAND]; // what two modules so far apart share
  private final float[] seen; // how much of each module is in what was seen
  private final boolean[] fast;

  private Unblurring(Modules modules, double sigma) {
    this.modules = modules;
    this.count = modules.size() + 2 * Modules.RIM;
    this.spread = spread(modules.fine(), sigma);
    for (int lag = 0; lag <= 2 * REACH; lag++) {
      gram[lag] = shared(lag);
    }
    this.seen = seen();
    this.fast = new boolean[count * count];
  }

  /**
   * The modules of a code that was seen out of focus.
   *
   * @param sigma of the blur, in modules
   */
  static BitMatrix bits(Modules modules, double sigma) {
    Unblurring work = new Unblurring(modules, sigma);
    float[] guess = work.guess();
    work.calibrate(guess);
    work.descend(guess);
    return work.turned(guess);
  }

  /** For each point of a module: the share of its light that comes from modules -REACH to REACH. */
  private static float[][] spread(int fine, double sigma) {
    float[][] spread = new float[fine][BAND];
    for (int point = 0; point < fine; point++) {
      double at = (point + 0.5) / fine;
      for (int k = 0; k < BAND; k++) {
        double from = (k - REACH - at) / sigma;
        spread[point][k] = (float) (below(from + 1 / sigma) - below(from));
      }
    }
    return spread;
  }

  /** The standard normal distribution function, after Abramowitz and Stegun 26.2.17. */
  private static double below(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * series;
    return x > 0 ? 1 - tail : tail;
  }

  private float shared(int lag) {
    float sum = 0;
    for (float[] point : spread) {
      for (int k = lag; k < BAND; k++) {
        sum += point[k] * point[k - lag];
      }
    }
    return sum;
  }

  /** Each point's light given back to the modules that it came from, along rows, then columns. */
  private float[] seen() {
    int side = modules.side();
    float[] rows = new float[side * count];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        give(rows, y * count, 1, x, modules.light()[y * side + x]);
      }
    }
    float[] seen = new float[count * count];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < count; x++) {
        give(seen, x, count, y, rows[y * count + x]);
      }
    }
    return seen;
  }

  private void give(float[] to, int begin, int step, int point, float light) {
    int fine = modules.fine();
    int centre = point / fine;
    float[] shares = spread[point % fine];
    int last = Math.min(count - 1, centre + REACH);
    for (int module = Math.max(0, centre - REACH); module <= last; module++) {
      to[begin + module * step] += shares[module - centre + REACH] * light;
    }
  }

  private float[] guess() {
    KnownModules known = KnownModules.of(modules.size());
    float[] guess = new float[count * count];
    for (int i = 0; i < guess.length; i++) {
      int x = i % count - Modules.RIM;
      int y = i / count - Modules.RIM;
      boolean inside = x >= 0 && y >= 0 && x < modules.size() && y < modules.size();
      int colour = inside ? known.colourAt(x, y) : -1;
      fast[i] = colour != 0;
      guess[i] = colour != 0 ? -colour : 0;
    }
    return guess;
  }

  /** Sets dark and light to -1 and 1 by the finder patterns, where all around is known. */
  private void calibrate(float[] known) {
    float[] expected = new float[known.length];
    rest(known, new float[known.length], expected);
    double n = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (int i = 0; i < known.length; i++) {
      if (inFinder(i % count - Modules.RIM, i / count - Modules.RIM)) {
        double x = seen[i] - expected[i];
        n++;
        sumX += x;
        sumY += seen[i];
        sumXx += x * x;
        sumXy += x * seen[i];
      }
    }
    double gain = Math.max((n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX), LEAST_GAIN);
    double offset = (sumY - gain * sumX) / n;
    for (int i = 0; i < seen.length; i++) {
      seen[i] = (float) ((seen[i] - offset) / gain);
    }
  }

  private boolean inFinder(int x, int y) {
    int last = modules.size() - 1;
    boolean left = x >= 0 && x < FINDER;
    boolean upper = y >= 0 && y < FINDER;
    boolean right = x <= last && x > last - FINDER;
    boolean lower = y <= last && y > last - FINDER;
    return (left && upper) || (right && upper) || (left && lower);
  }

  /** Least squares between -1 and 1, by projected gradients with momentum (FISTA). */
  private void descend(float[] guess) {
    float norm = gram[0];
    for (int lag = 1; lag < BAND; lag++) {
      norm += 2 * Math.abs(gram[lag]);
    }
    float step = 1 / (norm * norm);
    float[] ahead = guess.clone();
    float[] between = new float[guess.length];
    float[] rest = new float[guess.length];
    float momentum = 1;
    for (int round = 0; round < ROUNDS; round++) {
      rest(ahead, between, rest);
      float next = (1 + (float) Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      float swing = (momentum - 1) / next;
      momentum = next;
      for (int i = 0; i < guess.length; i++) {
        float moved = fast[i] ? guess[i] : Math.clamp(ahead[i] + step * rest[i], -1, 1);
        ahead[i] = moved + swing * (moved - guess[i]);
        guess[i] = moved;
      }
    }
  }

  /** What was seen and is not explained by these modules. */
  private void rest(float[] from, float[] between, float[] rest) {
    for (int i = 0; i < count; i++) {
      band(from, between, i * count, 1);
    }
    for (int i = 0; i < count; i++) {
      band(between, rest, i, count);
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] = seen[i] - rest[i];
    }
  }

  private void band(float[] from, float[] to, int begin, int step) {
    for (int i = 0; i < count; i++) {
      int at = begin + i * step;
      float sum = gram[0] * from[at];
      for (int lag = 1; lag < BAND; lag++) {
        float near = i >= lag ? from[at - lag * step] : 0;
        float far = i + lag < count ? from[at + lag * step] : 0;
        sum += gram[lag] * (near + far);
      }
      to[at] = sum;
    }
  }

  /** Each module as dark or light, then turned over where that explains better what was seen. */
  private BitMatrix turned(float[] guess) {
    for (int i = 0; i < guess.length; i++) {
      guess[i] = guess[i] < 0 ? -1 : 1;
    }
    float[] rest = new float[guess.length];
    rest(guess, new float[guess.length], rest);
    float own = gram[0] * gram[0];
    for (int pass = 0, turns = 1; pass < MOST_TURNS && turns > 0; pass++) {
      turns = 0;
      for (int i = 0; i < guess.length; i++) {
        if (!fast[i] && -guess[i] * rest[i] > own) {
          turn(guess, rest, i);
          turns++;
        }
      }
    }
    return bits(guess);
  }

  private void turn(float[] guess, float[] rest, int module) {
    float change = -2 * guess[module];
    guess[module] = -guess[module];
    int x = module % count;
    int y = module / count;
    int right = Math.min(count - 1, x + BAND - 1);
    int bottom = Math.min(count - 1, y + BAND - 1);
    for (int row = Math.max(0, y - BAND + 1); row <= bottom; row++) {
      float share = change * gram[Math.abs(row - y)];
      for (int column = Math.max(0, x - BAND + 1); column <= right; column++) {
        rest[row * count + column] -= share * gram[Math.abs(column - x)];
      }
    }
  }

  private BitMatrix bits(float[] guess) {
    BitMatrix bits = new BitMatrix(modules.size());
    for (int y = 0; y < modules.size(); y++) {
      for (int x = 0; x < modules.size(); x++) {
        if (guess[(y + Modules.RIM) * count + x + Modules.RIM] < 0) {
          bits.set(x, y);
        }
      }
    }
    Arrays.fill(guess, 0);
    return bits;
  }
}
