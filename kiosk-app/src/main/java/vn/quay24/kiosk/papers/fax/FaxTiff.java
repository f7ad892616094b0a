package vn.quay24.kiosk.papers.fax;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A G4 page as a file of its own (TIFF 6.0, one strip), for programs that read no bare code. */
public final class FaxTiff {
  private static final int HEADER = 8;
  private static final int ENTRIES = 12;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int GROUP_4 = 4;
  private static final int INCH = 2;

  private FaxTiff() {}

  /**
   * Wraps it.
   *
   * @param resolution dots per inch
   */
  public static byte[] of(int width, int height, int resolution, byte[] g4) {
    int directory = HEADER + g4.length + (g4.length & 1);
    int rational = directory + 2 + ENTRIES * 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(rational + 8).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory);
    tiff.put(g4);
    tiff.position(directory);
    tiff.putShort((short) ENTRIES);
    entry(tiff, 256, LONG, width);
    entry(tiff, 257, LONG, height);
    entry(tiff, 258, SHORT, 1); // bits a sample
    entry(tiff, 259, SHORT, GROUP_4);
    entry(tiff, 262, SHORT, 0); // white is zero
    entry(tiff, 273, LONG, HEADER); // the strip
    entry(tiff, 277, SHORT, 1); // samples a pixel
    entry(tiff, 278, LONG, height); // rows of the strip
    entry(tiff, 279, LONG, g4.length);
    entry(tiff, 282, RATIONAL, rational);
    entry(tiff, 283, RATIONAL, rational);
    entry(tiff, 296, SHORT, INCH);
    tiff.putInt(0); // no other directory
    tiff.putInt(resolution).putInt(1);
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
  }
}
