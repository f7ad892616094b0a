package vn.quay24.kiosk.papers;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * Black and white, each pixel against the mean of its neighbourhood (Bradley and Roth 2007, over an
 * integral image of rows): a shadow or a stained page stays readable.
 */
final class Threshold {
  /** Darker than the neighbourhood by this share is ink. */
  private static final int PERCENT_DARKER = 14;

  private Threshold() {}

  static BufferedImage blackAndWhite(Grey page) {
    int width = page.width();
    int height = page.height();
    int reach = Math.max(8, width / 32);
    long[] columns = new long[width];
    BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    byte[] raster = ((DataBufferByte) result.getRaster().getDataBuffer()).getData();
    int stride = (width + 7) / 8;
    int top = 0;
    int bottom = -1;
    long[] sums = new long[width + 1];
    for (int y = 0; y < height; y++) {
      for (; bottom < Math.min(height - 1, y + reach); bottom++) {
        addRow(page, bottom + 1, columns, 1);
      }
      for (; top < y - reach; top++) {
        addRow(page, top, columns, -1);
      }
      for (int x = 0; x < width; x++) {
        sums[x + 1] = sums[x] + columns[x];
      }
      int rows = bottom - top + 1;
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width - 1, x + reach);
        long area = (long) (right - left + 1) * rows;
        long sum = sums[right + 1] - sums[left];
        if (page.at(x, y) * area * 100 > sum * (100 - PERCENT_DARKER)) {
          raster[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return result;
  }

  private static void addRow(Grey page, int y, long[] columns, int sign) {
    for (int x = 0; x < columns.length; x++) {
      columns[x] += (long) sign * page.at(x, y);
    }
  }
}
