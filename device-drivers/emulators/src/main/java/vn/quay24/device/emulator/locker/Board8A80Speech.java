package vn.quay24.device.emulator.locker;

import java.util.List;

/**
 * The 8A/80 boards: five bytes both ways, {@code CMD BOARD LOCK VALUE XOR}. The answer to an
 * unlocking says how the door stands when the pulse is over.
 */
final class Board8A80Speech extends BoardSpeech {
  private static final int OPEN = 0x8A;
  private static final int ASK = 0x80;
  private static final int CHANGED = 0x82;
  private static final int OPEN_IT = 0x11;
  private static final int STATUS = 0x33;
  private static final int HIGH = 0x11;
  private static final int LENGTH = 5;

  @Override
  protected int take(byte[] bytes, Latches latches, List<byte[]> answers) {
    int command = unsigned(bytes, 0);
    if (command != OPEN && command != ASK) {
      return NOISE;
    }
    if (bytes.length < LENGTH) {
      return MORE;
    }
    if (bytes[4] != xor(bytes, 4)) {
      return NOISE;
    }
    int board = unsigned(bytes, 1);
    int lock = unsigned(bytes, 2);
    boolean known = latches.hears(board) && latches.has(board, lock);
    if (known && command == OPEN && bytes[3] == OPEN_IT) {
      latches.pulse(board, lock);
      answers.add(frame(OPEN, board, lock, latches.contact(board, lock)));
    } else if (known && command == ASK && bytes[3] == STATUS) {
      answers.add(frame(ASK, board, lock, latches.contact(board, lock)));
    }
    return LENGTH;
  }

  @Override
  protected byte[] change(int board, int lock, boolean contact) {
    return frame(CHANGED, board, lock, contact);
  }

  private static byte[] frame(int command, int board, int lock, boolean contact) {
    byte[] frame = of(command, board, lock, contact ? HIGH : 0, 0);
    frame[4] = xor(frame, 4);
    return frame;
  }
}
