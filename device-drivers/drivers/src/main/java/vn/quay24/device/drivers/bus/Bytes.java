package vn.quay24.device.drivers.bus;

/** Check bytes that small protocols have in common. */
public final class Bytes {
  private Bytes() {}

  /** Low byte of the sum of {@code bytes[from..to)}. */
  public static byte sum(byte[] bytes, int from, int to) {
    int sum = 0;
    for (int at = from; at < to; at++) {
      sum += bytes[at];
    }
    return (byte) sum;
  }

  /** Exclusive or of {@code bytes[from..to)}. */
  public static byte xor(byte[] bytes, int from, int to) {
    int xor = 0;
    for (int at = from; at < to; at++) {
      xor ^= bytes[at];
    }
    return (byte) xor;
  }

  /** Bytes of values from 0 to 255. */
  public static byte[] of(int... values) {
    byte[] bytes = new byte[values.length];
    for (int at = 0; at < values.length; at++) {
      bytes[at] = (byte) values[at];
    }
    return bytes;
  }

  public static int unsigned(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }
}
