package vn.quay24.kiosk.papers.fax;

import java.util.Arrays;

/** Bits one after the other, the first one highest. */
final class Bits {
  private byte[] bytes = new byte[64 * 1024];
  private int count;
  private long held; // what does not fill a byte yet, in its lowest bits
  private int holding;

  void put(int code, int length) {
    held = (held << length) | code;
    holding += length;
    while (holding >= 8) {
      holding -= 8;
      if (count == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * count);
      }
      bytes[count++] = (byte) (held >> holding);
    }
  }

  /** All of them, filled up with zeros; nothing may be put afterwards. */
  byte[] bytes() {
    if (holding > 0) {
      put(0, 8 - holding);
    }
    byte[] all = Arrays.copyOf(bytes, count);
    Arrays.fill(bytes, (byte) 0); // a page of somebody
    return all;
  }
}
