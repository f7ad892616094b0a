package vn.quay24.device.drivers.sane;

/**
 * Walks the markers of a JPEG from the first byte to the last (ITU-T T.81 §B.1): start of image,
 * segments, one frame, scans, end of image. What stands behind it is told, not judged.
 */
final class JpegMarkers {
  private static final int MARK = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int BASELINE = 0xC0;
  private static final int EXTENDED = 0xC1;
  private static final int PROGRESSIVE = 0xC2;
  private static final int MOST_SIDE = 20_000;
  private static final long MOST_SAMPLES = 60_000_000; // as Pnm
  private static final int FRAME_HEADER = 8; // length, precision, height, width, components

  private final byte[] file;
  private int at;
  private boolean scanned;
  private int width;
  private int height;
  private int components;

  private JpegMarkers(byte[] file) {
    this.file = file;
  }

  /** Reads every marker. */
  static JpegMarkers walk(byte[] file) throws Pnm.TornException {
    JpegMarkers markers = new JpegMarkers(file);
    markers.readAll();
    return markers;
  }

  private void readAll() throws Pnm.TornException {
    require(next() == MARK && next() == START, "no JPEG");
    for (int marker = marker(); marker != END; marker = marker()) {
      segment(marker);
      if (marker == SCAN) {
        scanned = true;
        skipScan();
      }
    }
  }

  /** Where the picture ends. */
  int end() {
    return at;
  }

  /** Whether only what buffers are filled up with stands behind it. */
  boolean padded() {
    for (int i = at; i < file.length; i++) {
      if (file[i] != 0 && file[i] != (byte) MARK) {
        return false;
      }
    }
    return true;
  }

  /** Its frame was there, once, and is no larger than a page. */
  void requirePage() throws Pnm.TornException {
    require(scanned && width > 0, "a JPEG without a picture");
    require(components == 1 || components == 3, "a JPEG that is neither grey nor in colour");
    long samples = (long) width * height * components;
    require(
        width <= MOST_SIDE && height > 0 && height <= MOST_SIDE && samples <= MOST_SAMPLES,
        samples + " samples are more than any page");
  }

  private int next() throws Pnm.TornException {
    require(at < file.length, "a JPEG that is cut short");
    return file[at++] & 0xFF;
  }

  private int word() throws Pnm.TornException {
    return (next() << 8) | next();
  }

  private int marker() throws Pnm.TornException {
    require(next() == MARK, "a JPEG without a marker");
    int marker = next();
    while (marker == MARK) { // fill bytes
      marker = next();
    }
    require(marker >= BASELINE, "a JPEG without a marker");
    return marker;
  }

  private void segment(int marker) throws Pnm.TornException {
    boolean alone = marker >= FIRST_RESTART && marker <= START;
    require(!alone, "a JPEG with a marker out of place");
    int begin = at;
    int length = word();
    require(length >= 2 && length <= file.length - begin, "a JPEG that is cut short");
    if (marker == BASELINE || marker == EXTENDED || marker == PROGRESSIVE) {
      frame(length);
    }
    at = begin + length;
  }

  private void frame(int length) throws Pnm.TornException {
    require(width == 0 && length >= FRAME_HEADER, "a JPEG with a broken frame");
    require(next() == 8, "a JPEG with samples of other than 8 bits");
    height = word();
    width = word();
    components = next();
    require(width > 0 && height > 0, "a JPEG without a size");
  }

  /** To the next marker that is neither a stuffed byte nor a restart. */
  private void skipScan() throws Pnm.TornException {
    while (true) {
      int value = next();
      if (value == MARK && at < file.length) {
        int behind = file[at] & 0xFF;
        boolean restart = behind >= FIRST_RESTART && behind <= LAST_RESTART;
        if (behind != 0 && !restart && behind != MARK) {
          at--;
          return;
        }
      }
    }
  }

  private static void require(boolean held, String otherwise) throws Pnm.TornException {
    if (!held) {
      throw new Pnm.TornException(otherwise);
    }
  }
}
