package vn.quay24.device.drivers.code.picture;

import com.google.zxing.qrcode.decoder.Version;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The modules of a QR code that are the same in every code of its size (ISO/IEC 18004 §5.3): finder
 * patterns with their separators, timing patterns, alignment patterns, version.
 */
final class KnownModules {
  static final int LEAST_SIZE = 21;
  static final int MOST_SIZE = 177;
  private static final int PER_VERSION = 4;
  private static final int FINDER = 8; // with the separator
  private static final int TIMING = 6; // its row and column
  private static final int FIRST_WITH_VERSION = 7;
  private static final AtomicReferenceArray<KnownModules> MADE = new AtomicReferenceArray<>(41);

  private final int size;
  private final byte[] colours; // 1 dark, -1 light, 0 unknown
  private short[] places = new short[0]; // x, y; the finders' come first
  private int finders;

  private KnownModules(Version version) {
    this.size = version.getDimensionForVersion();
    this.colours = new byte[size * size];
    drawFinders();
    finders = places.length / 2;
    drawTiming();
    drawAlignment(version.getAlignmentPatternCenters());
    if (version.getVersionNumber() >= FIRST_WITH_VERSION) {
      drawVersion(version.getVersionNumber());
    }
  }

  static KnownModules of(int size) {
    int number = (size - LEAST_SIZE) / PER_VERSION + 1;
    KnownModules made = MADE.get(number);
    if (made == null) {
      made = new KnownModules(Version.getVersionForNumber(number));
      MADE.set(number, made);
    }
    return made;
  }

  int size() {
    return size;
  }

  int count() {
    return places.length / 2;
  }

  /** How many of the first ones are those of the finder patterns. */
  int finders() {
    return finders;
  }

  int x(int index) {
    return places[2 * index];
  }

  int y(int index) {
    return places[2 * index + 1];
  }

  /** 1 dark, -1 light. */
  int colour(int index) {
    return colours[y(index) * size + x(index)];
  }

  /** 1 dark, -1 light, 0 unknown. */
  int colourAt(int x, int y) {
    return colours[y * size + x];
  }

  private void drawFinders() {
    for (int y = 0; y < FINDER; y++) {
      for (int x = 0; x < FINDER; x++) {
        int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        boolean dark = ring != 2 && ring != 4;
        draw(x, y, dark);
        draw(size - 1 - x, y, dark);
        draw(x, size - 1 - y, dark);
      }
    }
  }

  private void drawTiming() {
    for (int i = FINDER; i < size - FINDER; i++) {
      draw(i, TIMING, i % 2 == 0);
      draw(TIMING, i, i % 2 == 0);
    }
  }

  private void drawAlignment(int[] centres) {
    int last = centres.length - 1;
    for (int i = 0; i < centres.length * centres.length; i++) {
      int column = i % centres.length;
      int row = i / centres.length;
      boolean atFinder =
          (row == 0 && (column == 0 || column == last)) || (row == last && column == 0);
      if (!atFinder) {
        drawAlignment(centres[column], centres[row]);
      }
    }
  }

  private void drawAlignment(int centreX, int centreY) {
    for (int i = 0; i < 25; i++) {
      int x = i % 5 - 2;
      int y = i / 5 - 2;
      draw(centreX + x, centreY + y, Math.max(Math.abs(x), Math.abs(y)) != 1);
    }
  }

  /** Annex D: the number and twelve bits of a Golay code, twice. */
  private void drawVersion(int number) {
    int rest = number << 12;
    for (int bit = 17; bit >= 12; bit--) {
      if (((rest >> bit) & 1) != 0) {
        rest ^= 0x1F25 << (bit - 12);
      }
    }
    int bits = (number << 12) | rest;
    for (int i = 0; i < 18; i++) {
      boolean dark = ((bits >> i) & 1) != 0;
      draw(i / 3, size - 11 + i % 3, dark);
      draw(size - 11 + i % 3, i / 3, dark);
    }
  }

  private void draw(int x, int y, boolean dark) {
    int at = y * size + x;
    if (colours[at] == 0) { // timing runs through alignment patterns, and agrees with them
      places = Arrays.copyOf(places, places.length + 2);
      places[places.length - 2] = (short) x;
      places[places.length - 1] = (short) y;
    }
    colours[at] = (byte) (dark ? 1 : -1);
  }
}
