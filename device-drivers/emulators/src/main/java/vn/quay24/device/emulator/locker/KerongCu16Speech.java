package vn.quay24.device.emulator.locker;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * KERONG CU16: {@code 02 ADDR CMD 03 SUM}, where ADDR holds the board in its high and the lock (0
 * to 15) in its low half, and SUM is the low byte of the sum of all before. An unlocking is not
 * acknowledged.
 */
final class KerongCu16Speech extends BoardSpeech {
  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int LENGTH = 5;
  private static final int STATUS = 0x30;
  private static final int UNLOCK = 0x31;
  private static final int REPLY = 0x35;

  @Override
  protected int take(byte[] bytes, Latches latches, List<byte[]> answers) {
    if (bytes[0] != START) {
      return NOISE;
    }
    if (bytes.length < LENGTH) {
      return MORE;
    }
    if (bytes[3] != END || bytes[4] != sum(bytes, 4)) {
      return NOISE;
    }
    int board = unsigned(bytes, 1) >> 4;
    int command = unsigned(bytes, 2); // of the others these boards have none wired
    if (latches.hears(board) && command == STATUS) {
      answers.add(status(board, latches));
    } else if (latches.hears(board) && command == UNLOCK) {
      latches.pulse(board, (bytes[1] & 0x0F) + 1);
    }
    return LENGTH;
  }

  private static byte[] status(int board, Latches latches) {
    int hooks = bits(latches.locks(), lock -> latches.contact(board, lock));
    int sensors = bits(latches.locks(), lock -> latches.occupied(board, lock));
    byte[] frame = of(START, board << 4, REPLY, hooks, hooks >> 8, sensors, sensors >> 8, END, 0);
    frame[8] = sum(frame, 8);
    return frame;
  }

  private static int bits(int locks, IntPredicate set) {
    int bits = 0;
    for (int lock = 1; lock <= locks; lock++) {
      bits |= set.test(lock) ? 1 << (lock - 1) : 0;
    }
    return bits;
  }
}
