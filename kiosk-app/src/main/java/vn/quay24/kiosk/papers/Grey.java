package vn.quay24.kiosk.papers;

import vn.quay24.device.scanner.ScannedPage;

/**
 * Brightness of a page, 0 black to 255 white, row by row. Personal data: prints as redacted.
 *
 * @param samples one byte a pixel
 */
record Grey(int width, int height, byte[] samples) {

  /** The page itself when it is grey, else its luma (ITU-R BT.601). */
  static Grey of(ScannedPage page) {
    if (page.channels() == 1) {
      return new Grey(page.width(), page.height(), page.samples());
    }
    byte[] rgb = page.samples();
    byte[] grey = new byte[page.width() * page.height()];
    for (int i = 0; i < grey.length; i++) {
      int at = i * page.channels();
      grey[i] =
          (byte)
              ((299 * (rgb[at] & 0xFF) + 587 * (rgb[at + 1] & 0xFF) + 114 * (rgb[at + 2] & 0xFF))
                  / 1000);
    }
    return new Grey(page.width(), page.height(), grey);
  }

  int at(int x, int y) {
    return samples[y * width + x] & 0xFF;
  }

  @Override
  public String toString() {
    return "Grey[" + width + "x" + height + ", redacted]";
  }
}
