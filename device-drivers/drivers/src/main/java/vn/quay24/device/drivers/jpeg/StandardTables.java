package vn.quay24.device.drivers.jpeg;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * Motion JPEG leaves the Huffman tables out where they are the usual ones (ITU-T T.81 §K.3; RFC
 * 2435 §4.2), and many cameras do so for every picture. Decoders of single pictures want them.
 */
public final class StandardTables {
  private static final int MARK = 0xFF;
  private static final int FIRST = 0xC0; // of the markers with a segment
  private static final int LAST = 0xFE;
  private static final int TABLES = 0xC4;
  private static final int SCAN = 0xDA;
  private static final int BEGIN = 2; // behind the start of the image
  private static final int HEADER = 4; // marker and length
  private static final int ALTERNATING = 0x10; // class of a table, beside its number

  private static final byte[] SEGMENT = segment();

  private StandardTables() {}

  /** A picture with tables: itself, unless it comes to its light without any. */
  public static byte[] complete(byte[] jpeg) {
    return scansWithoutTables(jpeg) ? withTables(jpeg) : jpeg;
  }

  private static boolean scansWithoutTables(byte[] jpeg) {
    int at = BEGIN;
    while (at + HEADER <= jpeg.length && (jpeg[at] & 0xFF) == MARK) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker == MARK) { // fill
        at++;
      } else if (marker == SCAN) {
        return true;
      } else if (marker == TABLES || marker < FIRST || marker > LAST) {
        return false;
      } else {
        at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
      }
    }
    return false;
  }

  private static byte[] withTables(byte[] jpeg) {
    byte[] whole = new byte[jpeg.length + SEGMENT.length];
    System.arraycopy(jpeg, 0, whole, 0, BEGIN);
    System.arraycopy(SEGMENT, 0, whole, BEGIN, SEGMENT.length);
    System.arraycopy(jpeg, BEGIN, whole, BEGIN + SEGMENT.length, jpeg.length - BEGIN);
    return whole;
  }

  private static byte[] segment() {
    ByteArrayOutputStream tables = new ByteArrayOutputStream();
    add(tables, 0, JPEGHuffmanTable.StdDCLuminance);
    add(tables, ALTERNATING, JPEGHuffmanTable.StdACLuminance);
    add(tables, 1, JPEGHuffmanTable.StdDCChrominance);
    add(tables, ALTERNATING + 1, JPEGHuffmanTable.StdACChrominance);
    int length = tables.size() + 2;
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    for (int value : List.of(MARK, TABLES, length >> 8, length & 0xFF)) {
      segment.write(value);
    }
    segment.writeBytes(tables.toByteArray());
    return segment.toByteArray();
  }

  /** Class and number, how many codes there are of each of sixteen lengths, and their values. */
  private static void add(ByteArrayOutputStream tables, int name, JPEGHuffmanTable table) {
    tables.write(name);
    short[] lengths = table.getLengths();
    for (int i = 0; i < 16; i++) {
      tables.write(i < lengths.length ? lengths[i] : 0);
    }
    for (short value : table.getValues()) {
      tables.write(value);
    }
  }
}
