package vn.quay24.device.emulator.locker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What boards of one family understand and say. Bytes that begin no right frame are skipped one at
 * a time, and a frame that is not exactly right is not obeyed.
 */
abstract class BoardSpeech {
  /** The bytes may begin a frame, but there are too few. */
  protected static final int MORE = 0;

  /** The first byte begins no right frame. */
  protected static final int NOISE = -1;

  private static final byte[] NONE = {};

  private byte[] buffer = NONE;

  /** Obeys what has come and returns the answers, in order. */
  final List<byte[]> hear(byte[] bytes, Latches latches) {
    List<byte[]> answers = new ArrayList<>();
    buffer = joined(buffer, bytes);
    int taken = buffer.length == 0 ? MORE : take(buffer, latches, answers);
    while (taken != MORE) {
      buffer = Arrays.copyOfRange(buffer, taken == NOISE ? 1 : taken, buffer.length);
      taken = buffer.length == 0 ? MORE : take(buffer, latches, answers);
    }
    return answers;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Answers in the name of this unit whichever was asked, where the family has units. */
  void answersAs(int unit) {
    // most families have none
  }

  /** Forgets half a frame. */
  final void forget() {
    buffer = NONE;
  }

  /**
   * Obeys the frame that begins the bytes.
   *
   * @param bytes at least one
   * @return its length, {@link #MORE} or {@link #NOISE}
   */
  protected abstract int take(byte[] bytes, Latches latches, List<byte[]> answers);

  /** What a board says of a change unasked; empty when it never does. */
  protected byte[] change(int board, int lock, boolean contact) {
    return NONE;
  }

  protected static byte sum(byte[] bytes, int length) {
    int sum = 0;
    for (int at = 0; at < length; at++) {
      sum += bytes[at];
    }
    return (byte) sum;
  }

  protected static byte xor(byte[] bytes, int length) {
    int xor = 0;
    for (int at = 0; at < length; at++) {
      xor ^= bytes[at];
    }
    return (byte) xor;
  }

  protected static int unsigned(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }

  /** Bytes of values from 0 to 255. */
  protected static byte[] of(int... values) {
    byte[] bytes = new byte[values.length];
    for (int at = 0; at < values.length; at++) {
      bytes[at] = (byte) values[at];
    }
    return bytes;
  }
}
