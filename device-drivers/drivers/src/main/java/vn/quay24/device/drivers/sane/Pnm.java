package vn.quay24.device.drivers.sane;

import java.util.Arrays;

/**
 * A binary PNM picture of 8 bits a sample, as scanimage writes it (netpbm: pgm(5), ppm(5)). Strict:
 * a picture that is shorter or longer than its header says is refused, because scanimage leaves a
 * torn page behind without complaint when its backend ends early.
 *
 * @param channels 1 grey, 3 RGB
 */
record Pnm(int width, int height, int channels, byte[] samples) {
  private static final int MOST_SIDE = 20_000;
  private static final int MOST_HEADER = 200;

  /** A picture that is no complete page; the message says why, without content. */
  static final class TornException extends Exception {
    private static final long serialVersionUID = 1L;

    TornException(String message) {
      super(message);
    }
  }

  static Pnm parse(byte[] file) throws TornException {
    if (file.length < 3 || file[0] != 'P' || (file[1] != '5' && file[1] != '6')) {
      throw new TornException("no grey or colour picture");
    }
    Header header = new Header(file);
    int width = header.number();
    int height = header.number();
    int most = header.number();
    int begin = header.endOfHeader();
    if (most != 255) {
      throw new TornException("not 8 bits a sample");
    }
    int channels = file[1] == '5' ? 1 : 3;
    long size = (long) width * height * channels;
    if (file.length - begin != size) {
      throw new TornException((file.length - begin) + " of " + size + " bytes");
    }
    return new Pnm(width, height, channels, Arrays.copyOfRange(file, begin, file.length));
  }

  @Override
  public String toString() {
    return "Pnm[" + width + "x" + height + ", redacted]";
  }

  /** Numbers between blanks and comments. */
  private static final class Header {
    private final byte[] file;
    private int at = 2;

    Header(byte[] file) {
      this.file = file;
    }

    int number() throws TornException {
      skip();
      int value = 0;
      int begin = at;
      while (at < file.length && file[at] >= '0' && file[at] <= '9' && value <= MOST_SIDE) {
        value = value * 10 + file[at++] - '0';
      }
      if (at == begin || value == 0 || value > MOST_SIDE) {
        throw new TornException("header without a size");
      }
      return value;
    }

    int endOfHeader() throws TornException {
      if (at >= file.length || !blank(file[at])) {
        throw new TornException("header without an end");
      }
      return at + 1;
    }

    private void skip() throws TornException {
      boolean comment = false;
      while (at < file.length && (comment || blank(file[at]) || file[at] == '#')) {
        comment = file[at] == '#' || (comment && file[at] != '\n');
        at++;
        if (at > MOST_HEADER) {
          throw new TornException("header without an end");
        }
      }
    }

    private static boolean blank(byte value) {
      return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }
  }
}
