package vn.quay24.kiosk.papers.image;

import java.util.Arrays;

/**
 * A page put straight, row by row as it is read: between four pixels by their distance. White where
 * there was nothing.
 */
final class Straightened implements Rows {
  private static final int ONE = 1 << 16;
  private static final int HALF = ONE / 2;

  private final Pixels page;
  private final Placement placement;
  private final int stepX; // fixed point, 16 bits
  private final int stepY;

  Straightened(Pixels page, Placement placement) {
    if (Math.max(page.width(), page.height()) > Short.MAX_VALUE) {
      throw new IllegalArgumentException("a page larger than any");
    }
    this.page = page;
    this.placement = placement;
    this.stepX = fixed(placement.right().x());
    this.stepY = fixed(placement.right().y());
  }

  private static int fixed(double value) {
    return (int) Math.round(value * ONE);
  }

  /** The whole of it at once. */
  Pixels all() {
    int row = width() * channels();
    byte[] samples = new byte[row * height()];
    byte[] one = new byte[row];
    for (int y = 0; y < height(); y++) {
      read(y, one);
      System.arraycopy(one, 0, samples, y * row, row);
    }
    return new Pixels(width(), height(), channels(), samples);
  }

  @Override
  public int width() {
    return placement.width();
  }

  @Override
  public int height() {
    return placement.height();
  }

  @Override
  public int channels() {
    return page.channels();
  }

  @Override
  public void read(int v, byte[] into) {
    Placement.Step start = placement.origin().plus(placement.down(), v);
    int x = fixed(start.x());
    int y = fixed(start.y());
    int from = Math.max(entry(x, stepX, page.width()), entry(y, stepY, page.height()));
    int to = Math.min(leaving(x, stepX, page.width()), leaving(y, stepY, page.height()));
    from = Math.clamp(from, 0, width());
    to = Math.clamp(to, from, width());
    nearest(x, y, new int[] {0, from}, into);
    if (channels() == 1) {
      grey(x, y, new int[] {from, to}, into);
    } else {
      colour(x, y, new int[] {from, to}, into);
    }
    nearest(x, y, new int[] {to, width()}, into);
  }

  /** The first pixel of the row whose neighbours all lie on the page, judged by one coordinate. */
  private int entry(int start, int step, int size) {
    long last = (size - 1L) * ONE - 1;
    if (step > 0) {
      return start >= 0 ? 0 : bounded((-(long) start + step - 1) / step);
    }
    if (step < 0) {
      return start <= last ? 0 : bounded((start - last - step - 1) / -step);
    }
    return start >= 0 && start <= last ? 0 : width();
  }

  /** The first pixel after those. */
  private int leaving(int start, int step, int size) {
    long last = (size - 1L) * ONE - 1;
    if (step > 0) {
      return start > last ? 0 : bounded((last - start) / step + 1);
    }
    if (step < 0) {
      return start < 0 ? 0 : bounded(start / -(long) step + 1);
    }
    return width();
  }

  private int bounded(long pixel) {
    return (int) Math.min(pixel, width());
  }

  private void nearest(int startX, int startY, int[] range, byte[] into) {
    int channels = channels();
    for (int u = range[0]; u < range[1]; u++) {
      int x = (startX + u * stepX + HALF) >> 16;
      int y = (startY + u * stepY + HALF) >> 16;
      if (x < 0 || y < 0 || x >= page.width() || y >= page.height()) {
        Arrays.fill(into, u * channels, (u + 1) * channels, (byte) 255);
      } else {
        System.arraycopy(
            page.samples(), (y * page.width() + x) * channels, into, u * channels, channels);
      }
    }
  }

  private void grey(int startX, int startY, int[] range, byte[] into) {
    byte[] samples = page.samples();
    int width = page.width();
    int x = startX + range[0] * stepX;
    int y = startY + range[0] * stepY;
    for (int u = range[0]; u < range[1]; u++, x += stepX, y += stepY) {
      int at = (y >> 16) * width + (x >> 16);
      int right = (x >> 8) & 0xFF;
      int down = (y >> 8) & 0xFF;
      int a = samples[at] & 0xFF;
      int c = samples[at + width] & 0xFF;
      int upper = (a << 8) + ((samples[at + 1] & 0xFF) - a) * right;
      int lower = (c << 8) + ((samples[at + width + 1] & 0xFF) - c) * right;
      into[u] = (byte) (((upper << 8) + (lower - upper) * down + HALF) >> 16);
    }
  }

  private void colour(int startX, int startY, int[] range, byte[] into) {
    byte[] samples = page.samples();
    int row = page.width() * 3;
    int x = startX + range[0] * stepX;
    int y = startY + range[0] * stepY;
    int out = range[0] * 3;
    for (int u = range[0]; u < range[1]; u++, x += stepX, y += stepY) {
      int at = (y >> 16) * row + (x >> 16) * 3;
      int right = (x >> 8) & 0xFF;
      int down = (y >> 8) & 0xFF;
      for (int end = at + 3; at < end; at++) {
        int a = samples[at] & 0xFF;
        int c = samples[at + row] & 0xFF;
        int upper = (a << 8) + ((samples[at + 3] & 0xFF) - a) * right;
        int lower = (c << 8) + ((samples[at + row + 3] & 0xFF) - c) * right;
        into[out++] = (byte) (((upper << 8) + (lower - upper) * down + HALF) >> 16);
      }
    }
  }
}
