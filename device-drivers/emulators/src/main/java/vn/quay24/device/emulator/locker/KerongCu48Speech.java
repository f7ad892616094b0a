package vn.quay24.device.emulator.locker;

import java.util.List;

/**
 * KERONG CU48: {@code 02 ADDR LOCK CMD 03 SUM}, LOCK from 0, SUM the low byte of the sum of all
 * before; the status is {@code 02 ADDR LOCK 75 06 d0…d5 SUM}. An unlocking is not acknowledged.
 */
final class KerongCu48Speech extends BoardSpeech {
  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int LENGTH = 6;
  private static final int STATUS = 0x60;
  private static final int UNLOCK = 0x61;
  private static final int REPLY = 0x75;
  private static final int CONTACTS = 6;

  @Override
  protected int take(byte[] bytes, Latches latches, List<byte[]> answers) {
    if (bytes[0] != START) {
      return NOISE;
    }
    if (bytes.length < LENGTH) {
      return MORE;
    }
    if (bytes[4] != END || bytes[5] != sum(bytes, 5)) {
      return NOISE;
    }
    int board = unsigned(bytes, 1);
    int lock = unsigned(bytes, 2) + 1;
    if (latches.hears(board) && bytes[3] == STATUS) {
      answers.add(status(board, latches));
    } else if (latches.hears(board) && bytes[3] == UNLOCK && latches.has(board, lock)) {
      latches.pulse(board, lock);
    }
    return LENGTH;
  }

  private static byte[] status(int board, Latches latches) {
    byte[] frame = of(START, board, 0, REPLY, CONTACTS, 0, 0, 0, 0, 0, 0, 0);
    for (int lock = 1; lock <= latches.locks(); lock++) {
      if (latches.contact(board, lock)) {
        frame[5 + (lock - 1) / 8] |= (byte) (1 << (lock - 1) % 8);
      }
    }
    frame[11] = sum(frame, 11);
    return frame;
  }
}
