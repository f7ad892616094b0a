package vn.quay24.kiosk.papers.image;

/**
 * A picture, 8 bits a sample, row by row. Personal data: prints as redacted.
 *
 * @param channels 1 grey (0 black, 255 white), 3 RGB
 * @param samples {@code width * height * channels} bytes; not copied
 */
public record Pixels(int width, int height, int channels, byte[] samples) implements Rows {

  public Pixels {
    if (width < 1 || height < 1 || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException("no picture: " + width + "x" + height + "x" + channels);
    }
    if (samples.length != Math.multiplyExact(Math.multiplyExact(width, height), channels)) {
      throw new IllegalArgumentException("samples do not fill the picture");
    }
  }

  public static Pixels grey(int width, int height, byte[] samples) {
    return new Pixels(width, height, 1, samples);
  }

  /** Its brightness (ITU-R BT.601); itself when it is grey. */
  public Pixels luma() {
    if (channels == 1) {
      return this;
    }
    byte[] grey = new byte[width * height];
    for (int i = 0, at = 0; i < grey.length; i++, at += 3) {
      // 0.299, 0.587, 0.114 of 256
      int sum =
          77 * (samples[at] & 0xFF)
              + 150 * (samples[at + 1] & 0xFF)
              + 29 * (samples[at + 2] & 0xFF);
      grey[i] = (byte) (sum >> 8);
    }
    return grey(width, height, grey);
  }

  /** A sample of a grey picture, 0 to 255. */
  int at(int x, int y) {
    return samples[y * width + x] & 0xFF;
  }

  @Override
  public void read(int y, byte[] into) {
    System.arraycopy(samples, y * width * channels, into, 0, width * channels);
  }

  @Override
  public String toString() {
    return "Pixels[" + width + "x" + height + "x" + channels + ", redacted]";
  }
}
