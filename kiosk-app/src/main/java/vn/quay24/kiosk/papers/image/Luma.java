package vn.quay24.kiosk.papers.image;

/** The brightness of a coloured picture (ITU-R BT.601), row by row. */
public final class Luma implements Rows {
  private final Rows colour;
  private final byte[] row;

  private Luma(Rows colour) {
    this.colour = colour;
    this.row = new byte[colour.width() * colour.channels()];
  }

  /** The picture's brightness; the picture itself when it is grey. */
  public static Rows of(Rows picture) {
    return picture.channels() == 1 ? picture : new Luma(picture);
  }

  static void of(byte[] rgb, byte[] grey, int count) {
    for (int i = 0, at = 0; i < count; i++, at += 3) {
      grey[i] = (byte) of(rgb[at] & 0xFF, rgb[at + 1] & 0xFF, rgb[at + 2] & 0xFF);
    }
  }

  static int of(int red, int green, int blue) {
    return (77 * red + 150 * green + 29 * blue) >> 8; // 0.299, 0.587, 0.114 of 256
  }

  @Override
  public int width() {
    return colour.width();
  }

  @Override
  public int height() {
    return colour.height();
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public void read(int y, byte[] into) {
    colour.read(y, row);
    of(row, into, width());
  }
}
