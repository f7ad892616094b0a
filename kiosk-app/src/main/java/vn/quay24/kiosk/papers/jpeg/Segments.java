package vn.quay24.kiosk.papers.jpeg;

/** The segments before the picture of a JPEG, one after the other. */
final class Segments {
  private static final int START = 0xD8;
  private static final int SCAN = 0xDA;
  private static final int HUFFMAN_TABLES = 0xC4;
  private static final int EXTENSION = 0xC8;
  private static final int ARITHMETIC_TABLES = 0xCC;
  private static final int FIRST_FRAME = 0xC0;
  private static final int LAST_FRAME = 0xCF;
  private static final int BASELINE = 0xC0;
  private static final int PROGRESSIVE = 0xC2;

  private final byte[] file;
  private final int end;
  private int at;

  Segments(byte[] file) {
    this.file = file;
    this.end = Math.min(file.length, JpegHeader.MOST_HEADER);
  }

  JpegHeader header() {
    if (marker() != START) {
      return new JpegHeader.Unusable("no JPEG");
    }
    for (int marker = marker(); marker >= 0; marker = marker()) {
      if (at + 2 > end) {
        break;
      }
      int length = word(at);
      if (length < 2 || at + length > end) {
        break;
      }
      if (isFrame(marker)) {
        return frame(marker, length);
      }
      if (marker == SCAN) {
        return new JpegHeader.Unusable("a picture without a frame");
      }
      at += length;
    }
    return new JpegHeader.Unusable("cut short");
  }

  /** The next marker, after any fill bytes; -1 where there is none. */
  private int marker() {
    if (at + 1 >= end || byteAt(at) != 0xFF) {
      return -1;
    }
    while (at < end && byteAt(at) == 0xFF) {
      at++;
    }
    if (at >= end || byteAt(at) == 0) {
      return -1;
    }
    return byteAt(at++);
  }

  private static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME
        && marker <= LAST_FRAME
        && marker != HUFFMAN_TABLES
        && marker != EXTENSION
        && marker != ARITHMETIC_TABLES;
  }

  private JpegHeader frame(int marker, int length) {
    if (marker < BASELINE || marker > PROGRESSIVE) {
      return new JpegHeader.Unusable("coded in a way that no PDF knows: " + marker);
    }
    if (length < 8) {
      return new JpegHeader.Unusable("cut short");
    }
    int depth = byteAt(at + 2);
    int height = word(at + 3);
    int width = word(at + 5);
    int channels = byteAt(at + 7);
    if (depth != 8 || width == 0 || height == 0 || length != 8 + 3 * channels) {
      return new JpegHeader.Unusable("not 8 bits, or no size");
    }
    // CMYK needs an output intent of its own.
    return channels == 1 || channels == 3
        ? new JpegHeader.Usable(width, height, channels)
        : new JpegHeader.Unusable(channels + " channels");
  }

  private int byteAt(int index) {
    return file[index] & 0xFF;
  }

  private int word(int index) {
    return (byteAt(index) << 8) | byteAt(index + 1);
  }
}
