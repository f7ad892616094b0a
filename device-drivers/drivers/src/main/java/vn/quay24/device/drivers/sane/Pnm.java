package vn.quay24.device.drivers.sane;

import java.util.Arrays;

/**
 * A page as it is handed on. {@link #parse} reads a binary PNM picture as scanimage writes it
 * (netpbm: pbm(5), pgm(5), ppm(5)), turned into 8 bits a sample: a scanner may give black and
 * white, or 16 bits, whatever was asked. Strict: a picture that is shorter or longer than its
 * header says is refused, because scanimage leaves a torn page behind without complaint when its
 * backend ends early.
 *
 * @param channels 1 grey, 3 RGB
 */
public record Pnm(int width, int height, int channels, byte[] samples) {
  private static final int MOST_SIDE = 20_000;
  private static final int MOST_SAMPLE = 65_535;

  /** A3 at 300 dpi in colour is 52 million; what is larger does not fit the kiosk's memory. */
  private static final long MOST_SAMPLES = 60_000_000;

  private static final int ONE_BYTE = 255;

  /** A picture that is no complete page; the message says why, without content. */
  public static final class TornException extends Exception {
    private static final long serialVersionUID = 1L;

    TornException(String message) {
      super(message);
    }
  }

  /** Reads a whole file. */
  public static Pnm parse(byte[] file) throws TornException {
    if (file.length < 3 || file[0] != 'P' || file[1] < '4' || file[1] > '6') {
      throw new TornException("no binary picture");
    }
    PnmHeader header = new PnmHeader(file);
    int width = header.number(MOST_SIDE);
    int height = header.number(MOST_SIDE);
    int channels = file[1] == '6' ? 3 : 1;
    long count = (long) width * height * channels;
    if (count > MOST_SAMPLES) {
      throw new TornException(count + " samples are more than any page");
    }
    if (file[1] == '4') {
      return new Pnm(width, height, 1, dots(file, header.end(), width, height));
    }
    int most = header.number(MOST_SAMPLE);
    int begin = header.end();
    int sampleBytes = most > ONE_BYTE ? 2 : 1;
    requireSize(file, begin, count * sampleBytes);
    byte[] samples =
        most == ONE_BYTE
            ? Arrays.copyOfRange(file, begin, file.length)
            : scaled(file, begin, most, (int) count);
    return new Pnm(width, height, channels, samples);
  }

  private static void requireSize(byte[] file, int begin, long size) throws TornException {
    if (file.length - begin != size) {
      throw new TornException((file.length - begin) + " of " + size + " bytes");
    }
  }

  /** One bit a dot, rows filled up to whole bytes; 1 is black. */
  private static byte[] dots(byte[] file, int begin, int width, int height) throws TornException {
    int rowBytes = (width + 7) / 8;
    requireSize(file, begin, (long) rowBytes * height);
    byte[] samples = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean black = (file[begin + y * rowBytes + x / 8] & (0x80 >> (x % 8))) != 0;
        samples[y * width + x] = (byte) (black ? 0 : ONE_BYTE);
      }
    }
    return samples;
  }

  /** Two bytes a sample stand high byte first. */
  private static byte[] scaled(byte[] file, int begin, int most, int count) {
    byte[] samples = new byte[count];
    boolean wide = most > ONE_BYTE;
    for (int i = 0; i < count; i++) {
      int at = wide ? begin + 2 * i : begin + i;
      int value = wide ? ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF) : file[at] & 0xFF;
      samples[i] = (byte) (Math.min(value, most) * ONE_BYTE / most);
    }
    return samples;
  }

  @Override
  public String toString() {
    return "Pnm[" + width + "x" + height + ", redacted]";
  }
}
