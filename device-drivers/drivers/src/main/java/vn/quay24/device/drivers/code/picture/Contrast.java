package vn.quay24.device.drivers.code.picture;

/**
 * What is dark and what is light in a picture, judged block by block against the mean light around
 * it, so that shadows and faint print do no harm.
 *
 * @param light how much lighter than its surroundings each pixel is; dark below zero
 */
record Contrast(int width, int height, byte[] light) {
  private static final int BLOCK = 3; // eight pixels, as a power of two
  private static final int SIDE = 1 << BLOCK;
  private static final int AROUND = 3; // blocks on each side: 56 pixels in all

  static Contrast of(GreyPicture picture) {
    int across = (picture.width() + SIDE - 1) >> BLOCK;
    int down = (picture.height() + SIDE - 1) >> BLOCK;
    GreyPicture blocks = new GreyPicture(across, down, blocks(picture, across, down));
    SquareSums sums = SquareSums.of(blocks);
    int[] middles = new int[across];
    byte[] light = new byte[picture.samples().length];
    for (int y = 0; y < picture.height(); y++) {
      if ((y & (SIDE - 1)) == 0) {
        for (int i = 0; i < across; i++) {
          middles[i] = sums.mean(i, y >> BLOCK, AROUND);
        }
      }
      subtract(picture, middles, y * picture.width(), light);
    }
    return new Contrast(picture.width(), picture.height(), light);
  }

  private static void subtract(GreyPicture picture, int[] middles, int begin, byte[] light) {
    for (int x = 0; x < picture.width(); x++) {
      int share = ((picture.samples()[begin + x] & 0xFF) - middles[x >> BLOCK]) / 2;
      light[begin + x] = (byte) share;
    }
  }

  private static byte[] blocks(GreyPicture picture, int across, int down) {
    int[] sums = new int[across];
    byte[] means = new byte[across * down];
    for (int y = 0; y < picture.height(); y++) {
      int at = y * picture.width();
      for (int x = 0; x < picture.width(); x++) {
        sums[x >> BLOCK] += picture.samples()[at + x] & 0xFF;
      }
      if ((y & (SIDE - 1)) == SIDE - 1 || y == picture.height() - 1) {
        finishBlocks(picture.width(), (y & (SIDE - 1)) + 1, sums, means, (y >> BLOCK) * across);
      }
    }
    return means;
  }

  private static void finishBlocks(int width, int rows, int[] sums, byte[] means, int begin) {
    for (int block = 0; block < sums.length; block++) {
      int columns = Math.min(SIDE, width - block * SIDE);
      means[begin + block] = (byte) (sums[block] / (rows * columns));
      sums[block] = 0;
    }
  }

  int at(int x, int y) {
    return light[y * width + x];
  }

  /** The same for a point between pixels; nothing outside the picture. */
  float between(double x, double y) {
    float left = (float) x - 0.5f;
    float top = (float) y - 0.5f;
    int column = (int) left;
    int row = (int) top;
    if (left < 0 || top < 0 || column >= width - 1 || row >= height - 1) {
      return 0;
    }
    int at = row * width + column;
    float dx = left - column;
    float upper = light[at] + dx * (light[at + 1] - light[at]);
    float lower = light[at + width] + dx * (light[at + width + 1] - light[at + width]);
    return upper + (top - row) * (lower - upper);
  }
}
