package vn.quay24.device.drivers.code.picture;

/** Makes pictures of a picture in which a finder pattern may be seen better. */
final class Renderings {
  private static final int WHITE = 255;

  private Renderings() {}

  /** So many times as narrow and low: each pixel the mean of a square. Lessens the noise, too. */
  static GreyPicture shrunk(GreyPicture picture, int times) {
    int width = picture.width() / times;
    int height = picture.height() / times;
    if (width == 0 || height == 0) {
      return picture;
    }
    int[] sums = new int[width];
    byte[] to = new byte[width * height];
    for (int y = 0; y < height * times; y++) {
      addRow(picture, y, times, sums);
      if (y % times == times - 1) {
        for (int x = 0; x < width; x++) {
          to[y / times * width + x] = (byte) (sums[x] / (times * times));
          sums[x] = 0;
        }
      }
    }
    return new GreyPicture(width, height, to);
  }

  private static void addRow(GreyPicture picture, int y, int times, int[] sums) {
    int at = y * picture.width();
    for (int x = 0; x < sums.length; x++) {
      for (int i = 0; i < times; i++, at++) {
        sums[x] += picture.samples()[at] & WHITE;
      }
    }
  }

  /** Each pixel mixed with its eight neighbours, weights 1 2 1 each way. */
  static GreyPicture smoothed(GreyPicture picture) {
    int width = picture.width();
    int height = picture.height();
    if (width < 3 || height < 3) {
      return picture;
    }
    byte[] from = picture.samples();
    byte[] to = from.clone();
    int[] columns = new int[width];
    for (int y = 1; y < height - 1; y++) {
      int at = y * width;
      for (int x = 0; x < width; x++, at++) {
        columns[x] =
            (from[at - width] & WHITE) + 2 * (from[at] & WHITE) + (from[at + width] & WHITE);
      }
      at = y * width;
      for (int x = 1; x < width - 1; x++) {
        to[at + x] = (byte) ((columns[x - 1] + 2 * columns[x] + columns[x + 1] + 8) / 16);
      }
    }
    return new GreyPicture(width, height, to);
  }

  /**
   * What differs from its surroundings, enlarged: undoes a good part of a defocus.
   *
   * @param reach half the side of the surroundings, in pixels
   * @param gain how much the difference is enlarged
   */
  static GreyPicture sharpened(GreyPicture picture, int reach, int gain) {
    SquareSums sums = SquareSums.of(picture);
    byte[] to = new byte[picture.samples().length];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int seen = picture.at(x, y);
        int sharp = seen + gain * (seen - sums.mean(x, y, reach));
        to[y * picture.width() + x] = (byte) Math.clamp(sharp, 0, WHITE);
      }
    }
    return new GreyPicture(picture.width(), picture.height(), to);
  }

  /** Black for white. */
  static GreyPicture inverted(GreyPicture picture) {
    byte[] to = new byte[picture.samples().length];
    for (int i = 0; i < to.length; i++) {
      to[i] = (byte) ~picture.samples()[i];
    }
    return new GreyPicture(picture.width(), picture.height(), to);
  }
}
