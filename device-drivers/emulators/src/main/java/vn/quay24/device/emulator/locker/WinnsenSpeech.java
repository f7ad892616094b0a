package vn.quay24.device.emulator.locker;

import java.util.List;

/** Winnsen's boards: {@code 90 06 CMD STATION LOCK 03}, without a check sum. */
final class WinnsenSpeech extends BoardSpeech {
  private static final int START = 0x90;
  private static final int END = 0x03;
  private static final int OPEN = 0x05;
  private static final int ASK = 0x12;
  private static final int ANSWERED = 0x80;
  private static final int ORDER = 6;
  private static final int REPLY = 7;

  @Override
  protected int take(byte[] bytes, Latches latches, List<byte[]> answers) {
    if (unsigned(bytes, 0) != START) {
      return NOISE;
    }
    if (bytes.length < ORDER) {
      return MORE;
    }
    int command = unsigned(bytes, 2);
    if (bytes[1] != ORDER || bytes[5] != END || (command != OPEN && command != ASK)) {
      return NOISE;
    }
    int board = unsigned(bytes, 3);
    int lock = unsigned(bytes, 4);
    if (latches.hears(board) && latches.has(board, lock)) {
      if (command == OPEN) {
        latches.pulse(board, lock);
      }
      int state = latches.contact(board, lock) ? 1 : 0;
      answers.add(of(START, REPLY, command | ANSWERED, board, lock, state, END));
    }
    return ORDER;
  }
}
