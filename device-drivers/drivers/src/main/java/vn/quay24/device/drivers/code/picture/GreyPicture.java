package vn.quay24.device.drivers.code.picture;

import java.awt.image.BufferedImage;

/**
 * A picture without colour. Pixel (x, y) covers the square from (x, y) to (x + 1, y + 1).
 *
 * @param samples one byte a pixel, 0 black to 255 white, rows from the top; not copied
 */
public record GreyPicture(int width, int height, byte[] samples) {
  /** Longest side of a picture that is looked at, in pixels. */
  public static final int MOST_SIDE = 8_192;

  public GreyPicture {
    if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE) {
      throw new IllegalArgumentException("no picture is " + width + " by " + height);
    }
    if (samples.length != width * height) {
      throw new IllegalArgumentException("samples do not fill the picture");
    }
  }

  /** The luminance of a picture in colour (ITU-R BT.601). */
  public static GreyPicture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] samples = new byte[width * height];
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) { // getRGB would brighten it
      image.getRaster().getDataElements(0, 0, width, height, samples);
      return new GreyPicture(width, height, samples);
    }
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        samples[y * width + x] = (byte) luminance(row[x]);
      }
    }
    return new GreyPicture(width, height, samples);
  }

  private static int luminance(int rgb) {
    return (299 * ((rgb >> 16) & 0xFF) + 587 * ((rgb >> 8) & 0xFF) + 114 * (rgb & 0xFF)) / 1_000;
  }

  int at(int x, int y) {
    return samples[y * width + x] & 0xFF;
  }

  /** The light at a point, between the centres of four pixels; at the rim, of the nearest. */
  float between(double x, double y) {
    double left = Math.clamp(x - 0.5, 0, width - 1.001);
    double top = Math.clamp(y - 0.5, 0, height - 1.001);
    int column = (int) left;
    int row = (int) top;
    int at = row * width + column;
    int right = column + 1 < width ? 1 : 0;
    int below = row + 1 < height ? width : 0;
    float dx = (float) (left - column);
    float dy = (float) (top - row);
    float upper = mix(samples[at] & 0xFF, samples[at + right] & 0xFF, dx);
    float lower = mix(samples[at + below] & 0xFF, samples[at + below + right] & 0xFF, dx);
    return upper + dy * (lower - upper);
  }

  private static float mix(int from, int to, float share) {
    return from + share * (to - from);
  }

  @Override
  public String toString() {
    return "GreyPicture[" + width + "x" + height + ", redacted]";
  }
}
