package vn.quay24.device.drivers.locker.board;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import vn.quay24.device.drivers.bus.Bytes;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.locker.board.Pulse.Acknowledgement;
import vn.quay24.device.locker.LockAddress;

/**
 * KERONG's CU48 boards: {@code 02 ADDR LOCK CMD 03 SUM} to the board, {@code 02 ADDR LOCK 75 06
 * d0…d5 SUM} back, with 48 bits of contacts, lock 1 in the lowest of d0. LOCK counts from 0; SUM is
 * the low byte of the sum of all before it.
 */
public final class KerongCu48 implements BoardProtocol {
  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int STATUS = 0x60;
  private static final int UNLOCK = 0x61;
  private static final int REPLY = 0x75;
  private static final int CONTACTS = 6;
  private static final int LENGTH = 12;

  /** One question tells of the whole board. */
  @Override
  public List<Message> survey(int board, SortedSet<Integer> locks) {
    return List.of(
        new FixedMessage(
            "status of board " + board,
            order(board, 0, STATUS),
            LENGTH,
            (bytes, from) -> reply(bytes, from, board)));
  }

  @Override
  public Pulse unlock(LockAddress lock) {
    return Pulse.of(
        new SilentMessage("unlocking " + lock, order(lock.board(), lock.lock() - 1, UNLOCK)),
        Acknowledgement.NONE);
  }

  private static byte[] order(int board, int lock, int command) {
    byte[] frame = Bytes.of(START, board, lock, command, END, 0);
    frame[5] = Bytes.sum(frame, 0, 5);
    return frame;
  }

  private static Heard reply(byte[] bytes, int at, int board) {
    boolean right =
        bytes[at] == START
            && Bytes.unsigned(bytes, at + 1) == board
            && bytes[at + 3] == REPLY
            && bytes[at + 4] == CONTACTS
            && bytes[at + 11] == Bytes.sum(bytes, at, at + 11);
    return right
        ? new Heard.Told(new Inputs(bits(bytes, at + 5, board), Map.of()), at, at + LENGTH)
        : FixedMessage.NOTHING;
  }

  private static Map<LockAddress, Boolean> bits(byte[] bytes, int at, int board) {
    Map<LockAddress, Boolean> bits = new TreeMap<>();
    for (int lock = 0; lock < CONTACTS * 8; lock++) {
      bits.put(new LockAddress(board, lock + 1), (bytes[at + lock / 8] >> lock % 8 & 1) != 0);
    }
    return bits;
  }
}
