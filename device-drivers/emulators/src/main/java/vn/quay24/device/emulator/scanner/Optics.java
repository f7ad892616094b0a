package vn.quay24.device.emulator.scanner;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import vn.quay24.device.emulator.paper.Sheet;

/** How a sheet looks to the sensor: a little askew, before a light background. */
final class Optics {
  private static final Color BACKGROUND = new Color(0xEC, 0xEC, 0xE8);
  private static final double[] SKEW_DEGREES = {0.4, -0.3, 0.7, 0.0, -0.6, 0.2};

  private Optics() {}

  /** The same sheet pulled in for the n-th time always looks the same. */
  static BufferedImage see(Sheet sheet, int dotsPerInch, int pull) {
    int width = Sheet.dots(Sheet.WIDTH_MM, dotsPerInch);
    int height = Sheet.dots(Sheet.HEIGHT_MM, dotsPerInch);
    BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = seen.createGraphics();
    Sheet.smooth(g);
    g.setColor(BACKGROUND);
    g.fillRect(0, 0, width, height);
    double skew = SKEW_DEGREES[Math.floorMod(pull, SKEW_DEGREES.length)];
    g.rotate(Math.toRadians(skew), width / 2.0, height / 2.0);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.scale(dotsPerInch / Sheet.MM_PER_INCH, dotsPerInch / Sheet.MM_PER_INCH);
    sheet.draw(g);
    g.dispose();
    return seen;
  }

  /** Samples row by row: one byte of grey, or red, green and blue. */
  static byte[] samples(BufferedImage image, boolean colour) {
    int width = image.getWidth();
    int channels = colour ? 3 : 1;
    byte[] samples = new byte[width * image.getHeight() * channels];
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int rgb : row) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        if (colour) {
          samples[at++] = (byte) red;
          samples[at++] = (byte) green;
          samples[at++] = (byte) blue;
        } else {
          samples[at++] = (byte) ((red * 299 + green * 587 + blue * 114) / 1_000);
        }
      }
    }
    return samples;
  }
}
