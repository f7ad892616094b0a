package vn.quay24.kiosk.papers.image;

import java.util.Arrays;

/**
 * A page made small, each sample the mean of a square: about 75 dots an inch, where a line of text
 * is some pixels high and the scanner's noise is gone.
 */
public final class Reduction {
  /** Dots per inch that are enough to tell where text lies. */
  public static final int RESOLUTION = 75;

  private Reduction() {}

  /** By how much a page of so many dots per inch is made smaller. */
  public static int factor(int resolution) {
    return Math.max(1, Math.round((float) resolution / RESOLUTION));
  }

  /** Makes it smaller; what does not fill a square at the right and below is left out. */
  public static Pixels of(Pixels page, int factor) {
    if (factor == 1 || page.width() < factor || page.height() < factor) {
      return page;
    }
    int width = page.width() / factor;
    int height = page.height() / factor;
    int channels = page.channels();
    byte[] small = new byte[width * height * channels];
    int[] sums = new int[width * channels];
    int share = (1 << 20) / (factor * factor); // of one sample, in fixed point
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      for (int row = 0; row < factor; row++) {
        add(page, y * factor + row, factor, sums);
      }
      int at = y * sums.length;
      for (int i = 0; i < sums.length; i++) {
        small[at + i] = (byte) ((sums[i] * (long) share + (1 << 19)) >> 20);
      }
    }
    return new Pixels(width, height, channels, small);
  }

  private static void add(Pixels page, int y, int factor, int[] sums) {
    byte[] samples = page.samples();
    int at = y * page.width() * page.channels();
    if (page.channels() == 1 && factor == 4) {
      for (int i = 0; i < sums.length; i++, at += 4) {
        sums[i] +=
            (samples[at] & 0xFF)
                + (samples[at + 1] & 0xFF)
                + (samples[at + 2] & 0xFF)
                + (samples[at + 3] & 0xFF);
      }
    } else if (page.channels() == 1) {
      for (int i = 0; i < sums.length; i++) {
        for (int end = at + factor; at < end; at++) {
          sums[i] += samples[at] & 0xFF;
        }
      }
    } else {
      for (int i = 0; i < sums.length; i += 3) {
        for (int end = at + 3 * factor; at < end; at += 3) {
          sums[i] += samples[at] & 0xFF;
          sums[i + 1] += samples[at + 1] & 0xFF;
          sums[i + 2] += samples[at + 2] & 0xFF;
        }
      }
    }
  }
}
