package vn.quay24.device.drivers.escpos;

/**
 * A picture for the print head.
 *
 * @param dots row by row, eight dots a byte, the leftmost in the highest bit, 1 is black
 */
record Bitmap(int widthBytes, int height, byte[] dots) {
  Bitmap {
    if (dots.length != widthBytes * height) {
      throw new IllegalArgumentException("dots do not fill the picture");
    }
  }

  @Override
  public String toString() {
    return "Bitmap[" + widthBytes * 8 + "x" + height + ", redacted]";
  }
}
