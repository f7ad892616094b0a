package vn.quay24.device.drivers.locker;

import java.util.Arrays;
import java.util.Optional;

/**
 * Frames of KERONG's CU16 boards (vendor's protocol sheet, "classic"): {@code 02 ADDR CMD 03 SUM}
 * to the board, {@code 02 ADDR 35|36 L1-8 L9-16 IR1-8 IR9-16 03 SUM} back. ADDR holds the board in
 * its high and the lock (0 to 15) in its low half; SUM is the low byte of the sum of all before it.
 */
final class Cu16 {
  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int STATUS = 0x30;
  private static final int UNLOCK = 0x31;
  private static final int REPLY = 0x35;
  private static final int REPLY_ALL = 0x36;
  static final int REPLY_LENGTH = 9;

  private Cu16() {}

  static byte[] askStatus(int board) {
    return order(board << 4, STATUS);
  }

  static byte[] unlock(LockAddress lock) {
    return order(lock.board() << 4 | lock.lock() - 1, UNLOCK);
  }

  private static byte[] order(int address, int command) {
    byte[] frame = {START, (byte) address, (byte) command, END, 0};
    frame[4] = sum(frame, 0, 4);
    return frame;
  }

  /**
   * Finds the board's answer in what came, wherever it begins: stale bytes, half frames, answers of
   * other boards and frames with a wrong sum are stepped over.
   */
  static Optional<BoardStatus> find(byte[] received, int board) {
    for (int at = 0; at + REPLY_LENGTH <= received.length; at++) {
      if (isReply(received, at, board)) {
        return Optional.of(new BoardStatus(board, word(received, at + 3), word(received, at + 5)));
      }
    }
    return Optional.empty();
  }

  private static boolean isReply(byte[] bytes, int at, int board) {
    return bytes[at] == START
        && (bytes[at + 1] & 0xF0) == board << 4
        && (bytes[at + 2] == REPLY || bytes[at + 2] == REPLY_ALL)
        && bytes[at + 7] == END
        && bytes[at + 8] == sum(bytes, at, at + 8);
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  private static byte sum(byte[] bytes, int from, int to) {
    int sum = 0;
    for (byte value : Arrays.copyOfRange(bytes, from, to)) {
      sum += value;
    }
    return (byte) sum;
  }
}
