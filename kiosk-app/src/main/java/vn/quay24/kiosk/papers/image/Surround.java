package vn.quay24.kiosk.papers.image;

import java.util.Arrays;

/**
 * The dark lid or roller that shows around a sheet: what is dark and hangs together with the edge
 * of the picture. A light background cannot be told from paper, and is not looked for.
 */
final class Surround {
  /** Darker than this share of the paper is no paper. */
  private static final double DARK = 0.5;

  /** Less of the picture is ink that touches the edge, no background. */
  private static final double LEAST_SHARE = 0.01;

  /** Pixels that the edge of a sheet is blurred over. */
  private static final int EDGE = 2;

  private Surround() {}

  /** Marks what lies outside the sheet; nothing when the background is light. */
  static boolean[] of(Pixels grey) {
    int limit = (int) (paper(grey) * DARK);
    boolean[] outside = new boolean[grey.samples().length];
    int found = new Flood(grey, limit, outside).fromTheEdges();
    if (found < LEAST_SHARE * outside.length) {
      Arrays.fill(outside, false);
    }
    return outside;
  }

  /** The grey with everything outside, and the blurred edge of the sheet, as light as the paper. */
  static Pixels lightened(Pixels grey, boolean[] outside) {
    byte[] samples = grey.samples().clone();
    byte paper = (byte) paper(grey);
    for (int i = 0; i < samples.length; i++) {
      if (outside[i]) {
        lighten(samples, grey.width(), i, paper);
      }
    }
    return Pixels.grey(grey.width(), grey.height(), samples);
  }

  private static void lighten(byte[] samples, int width, int at, byte paper) {
    int x = at % width;
    int y = at / width;
    int bottom = Math.min(samples.length / width - 1, y + EDGE);
    for (int row = Math.max(0, y - EDGE); row <= bottom; row++) {
      Arrays.fill(
          samples,
          row * width + Math.max(0, x - EDGE),
          row * width + Math.min(width, x + EDGE + 1),
          paper);
    }
  }

  /** How bright the paper is: a tenth of the page is brighter. */
  static int paper(Pixels grey) {
    int[] counts = new int[256];
    for (byte sample : grey.samples()) {
      counts[sample & 0xFF]++;
    }
    int brighter = grey.samples().length / 10;
    int level = 255;
    for (int sum = counts[level]; level > 0 && sum < brighter; sum += counts[level]) {
      level--;
    }
    return level;
  }

  private static final class Flood {
    private final Pixels grey;
    private final int limit;
    private final boolean[] outside;
    private int[] waiting = new int[4_096];
    private int count;
    private int found;

    Flood(Pixels grey, int limit, boolean[] outside) {
      this.grey = grey;
      this.limit = limit;
      this.outside = outside;
    }

    int fromTheEdges() {
      int width = grey.width();
      int height = grey.height();
      for (int x = 0; x < width; x++) {
        reach(x);
        reach((height - 1) * width + x);
      }
      for (int y = 0; y < height; y++) {
        reach(y * width);
        reach(y * width + width - 1);
      }
      while (count > 0) {
        spread(waiting[--count]);
      }
      return found;
    }

    private void spread(int at) {
      int x = at % grey.width();
      if (x > 0) {
        reach(at - 1);
      }
      if (x < grey.width() - 1) {
        reach(at + 1);
      }
      if (at >= grey.width()) {
        reach(at - grey.width());
      }
      if (at < outside.length - grey.width()) {
        reach(at + grey.width());
      }
    }

    private void reach(int at) {
      if (outside[at] || (grey.samples()[at] & 0xFF) >= limit) {
        return;
      }
      outside[at] = true;
      found++;
      if (count == waiting.length) {
        waiting = Arrays.copyOf(waiting, 2 * count);
      }
      waiting[count++] = at;
    }
  }
}
