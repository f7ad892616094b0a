package vn.quay24.device.drivers.escpos;

/**
 * Some rows of a picture without their blank edges. Either it begins at the left edge of the paper,
 * or as much was left away on both sides and it stands in the middle: printers agree about these
 * two places, and about no other. What consists of squares of four dots, as a QR code and blank
 * paper do, is kept at half its size, for the printer to double it.
 *
 * @param dots as in {@link Bitmap}
 */
record Band(int widthBytes, int rows, boolean centred, boolean doubled, byte[] dots) {

  /** Of squares of four dots, with an even number of bytes in a row. */
  Band halved() {
    byte[] half = new byte[dots.length / 4];
    for (int i = 0; i < half.length; i++) {
      int row = i / (widthBytes / 2) * 2;
      int column = i % (widthBytes / 2) * 2;
      int at = row * widthBytes + column;
      half[i] = (byte) (everySecond(dots[at]) << 4 | everySecond(dots[at + 1]));
    }
    return new Band(widthBytes / 2, rows / 2, centred, true, half);
  }

  private static int everySecond(int dots) {
    return (dots >> 1 & 1) | (dots >> 3 & 1) << 1 | (dots >> 5 & 1) << 2 | (dots >> 7 & 1) << 3;
  }

  /** Whether it is only paper, which may stand anywhere. */
  boolean blank() {
    for (byte eight : dots) {
      if (eight != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "Band[" + widthBytes * 8 + "x" + rows + ", redacted]";
  }
}
