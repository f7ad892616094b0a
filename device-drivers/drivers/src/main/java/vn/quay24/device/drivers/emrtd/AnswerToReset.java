package vn.quay24.device.drivers.emrtd;

import java.util.Arrays;

/** What a card says of itself before the first command (ISO 7816-3 §8; 7816-4 §12.1.1). */
final class AnswerToReset {
  private static final int COMPACT_OBJECTS = 0x80;
  private static final int CAPABILITIES = 7;
  private static final int EXTENDED_LENGTH = 0x40;
  private static final int MAX_INTERFACE_GROUPS = 8;

  private AnswerToReset() {}

  /** Whether the historical bytes promise commands and answers longer than 256 bytes. */
  static boolean promisesExtendedLength(byte[] answer) {
    byte[] historical = historicalBytes(answer);
    if (historical.length == 0 || (historical[0] & 0xFF) != COMPACT_OBJECTS) {
      return false;
    }
    int at = 1;
    while (at < historical.length) {
      int tag = (historical[at] & 0xFF) >> 4;
      int length = historical[at] & 0x0F;
      if (tag == CAPABILITIES && length == 3 && at + 3 < historical.length) {
        return (historical[at + 3] & EXTENDED_LENGTH) != 0;
      }
      at += 1 + length;
    }
    return false;
  }

  private static byte[] historicalBytes(byte[] answer) {
    if (answer.length < 2) {
      return new byte[0];
    }
    int count = answer[1] & 0x0F;
    int at = 1;
    for (int group = 0; group < MAX_INTERFACE_GROUPS && at < answer.length; group++) {
      int present = (answer[at] & 0xFF) >> 4;
      at += Integer.bitCount(present);
      if ((present & 0x08) == 0) {
        break;
      }
    }
    int start = Math.min(at + 1, answer.length);
    return Arrays.copyOfRange(answer, start, Math.min(start + count, answer.length));
  }
}
