package vn.quay24.device.emulator.locker;

import java.util.Arrays;
import java.util.List;

/**
 * The WKLY boards: {@code 57 4B 4C 59 LEN BOARD CMD DATA XOR}. The answer to an unlocking says how
 * the door stands when the pulse is over.
 */
final class WklySpeech extends BoardSpeech {
  private static final byte[] START = {'W', 'K', 'L', 'Y'};
  private static final int OPEN = 0x82;
  private static final int ASK = 0x83;
  private static final int CHANGED = 0x85;
  private static final int ORDER = 9;
  private static final int REPLY = 11;

  @Override
  protected int take(byte[] bytes, Latches latches, List<byte[]> answers) {
    int begun = Math.min(bytes.length, START.length);
    if (!Arrays.equals(bytes, 0, begun, START, 0, begun)) {
      return NOISE;
    }
    if (bytes.length < ORDER) {
      return MORE;
    }
    if (bytes[4] != ORDER || bytes[8] != xor(bytes, 8)) {
      return NOISE;
    }
    int board = unsigned(bytes, 5);
    int command = unsigned(bytes, 6);
    int lock = unsigned(bytes, 7);
    if (latches.hears(board) && latches.has(board, lock) && (command == OPEN || command == ASK)) {
      if (command == OPEN) {
        latches.pulse(board, lock);
      }
      answers.add(reply(command, board, lock, latches.contact(board, lock)));
    }
    return ORDER;
  }

  @Override
  protected byte[] change(int board, int lock, boolean contact) {
    return reply(CHANGED, board, lock, contact);
  }

  private static byte[] reply(int command, int board, int lock, boolean contact) {
    byte[] frame = of('W', 'K', 'L', 'Y', REPLY, board, command, 0, lock, contact ? 1 : 0, 0);
    frame[REPLY - 1] = xor(frame, REPLY - 1);
    return frame;
  }
}
