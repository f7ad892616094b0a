package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import vn.quay24.device.drivers.code.picture.GreyPicture;

/** Binary PGM and PPM pictures, one behind the other (netpbm: pgm(5), ppm(5)). */
final class PnmFrames implements FrameFormat {
  private static final int MOST_BLANKS = 4_000; // with comments
  private static final int ONE_BYTE = 255;
  private static final int TWO_BYTES = 65_535;

  @Override
  public GreyPicture next(FrameBytes bytes) throws IOException {
    int letter = bytes.next();
    int digit = bytes.next();
    if (letter != 'P' || (digit != '5' && digit != '6')) {
      throw new IOException("no binary PGM or PPM");
    }
    int width = number(bytes);
    int height = number(bytes);
    int most = number(bytes);
    FrameFormat.requireSize(width, height);
    if (most > TWO_BYTES || most < 1) {
      throw new IOException("samples up to " + most);
    }
    return picture(bytes, new int[] {width, height, most, digit == '5' ? 1 : 3});
  }

  private static GreyPicture picture(FrameBytes bytes, int[] shape) throws IOException {
    int pixels = shape[0] * shape[1];
    int wide = shape[2] > ONE_BYTE ? 2 : 1;
    byte[] grey = new byte[pixels];
    byte[] row = new byte[0];
    for (int i = 0; i < pixels; i++) {
      int column = i % shape[0];
      if (column == 0) {
        row = bytes.next(shape[0] * shape[3] * wide);
      }
      grey[i] = (byte) grey(row, column * shape[3] * wide, wide, shape);
    }
    return new GreyPicture(shape[0], shape[1], grey);
  }

  private static int grey(byte[] row, int at, int wide, int[] shape) {
    int first = sample(row, at, wide);
    int light = first;
    if (shape[3] == 3) {
      int green = sample(row, at + wide, wide);
      int blue = sample(row, at + 2 * wide, wide);
      light = (int) ((299L * first + 587L * green + 114L * blue) / 1_000);
    }
    return Math.min(light, shape[2]) * ONE_BYTE / shape[2];
  }

  private static int sample(byte[] row, int at, int wide) {
    int high = row[at] & 0xFF;
    return wide == 1 ? high : (high << 8) | (row[at + 1] & 0xFF);
  }

  /** The next number of the header and the one blank behind it. */
  private static int number(FrameBytes bytes) throws IOException {
    int next = bytes.next();
    for (int i = 0; blank(next) || next == '#'; i++) {
      if (i > MOST_BLANKS) {
        throw new IOException("a header without an end");
      }
      next = next == '#' ? afterComment(bytes) : bytes.next();
    }
    int number = 0;
    while (next >= '0' && next <= '9' && number <= TWO_BYTES) {
      number = number * 10 + next - '0';
      next = bytes.next();
    }
    if (!blank(next)) {
      throw new IOException("a header without a number");
    }
    return number;
  }

  private static int afterComment(FrameBytes bytes) throws IOException {
    bytes.line(MOST_BLANKS);
    return bytes.next();
  }

  private static boolean blank(int value) {
    return value == ' ' || (value >= '\t' && value <= '\r');
  }
}
