package vn.quay24.device.emulator.chip;

import java.util.Arrays;

/** Byte strings. */
final class Bytes {
  private Bytes() {}

  static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  static byte[] xor(byte[] left, byte[] right) {
    byte[] result = left.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] ^= right[i];
    }
    return result;
  }

  /** Padding method 2 of ISO 9797-1: 80 00 … up to a whole block, always at least one byte. */
  static byte[] pad(byte[] bytes, int blockSize) {
    byte[] padded = Arrays.copyOf(bytes, (bytes.length / blockSize + 1) * blockSize);
    padded[bytes.length] = (byte) 0x80;
    return padded;
  }

  static byte[] unpad(byte[] bytes) throws Refusal {
    int end = bytes.length - 1;
    while (end >= 0 && bytes[end] == 0) {
      end--;
    }
    if (end < 0 || bytes[end] != (byte) 0x80) {
      throw new Refusal(StatusWord.SECURE_MESSAGING_OBJECT_WRONG);
    }
    return slice(bytes, 0, end);
  }
}
