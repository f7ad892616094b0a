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
 * KERONG's CU16 boards (vendor's protocol sheet, "classic"): {@code 02 ADDR CMD 03 SUM} to the
 * board, {@code 02 ADDR 35|36 L1-8 L9-16 IR1-8 IR9-16 03 SUM} back. ADDR holds the board in its
 * high and the lock (0 to 15) in its low half; SUM is the low byte of the sum of all before it.
 */
public final class KerongCu16 implements BoardProtocol {
  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int STATUS = 0x30;
  private static final int UNLOCK = 0x31;
  private static final int REPLY = 0x35;
  private static final int REPLY_ALL = 0x36;
  private static final int LENGTH = 9;
  private static final int LOCKS = 16;

  /** One question tells of the whole board. */
  @Override
  public List<Message> survey(int board, SortedSet<Integer> locks) {
    return List.of(
        new FixedMessage(
            "status of board " + board,
            order(board << 4, STATUS),
            LENGTH,
            (bytes, from) -> reply(bytes, from, board)));
  }

  @Override
  public Pulse unlock(LockAddress lock) {
    return Pulse.of(
        new SilentMessage("unlocking " + lock, order(lock.board() << 4 | lock.lock() - 1, UNLOCK)),
        Acknowledgement.NONE);
  }

  private static byte[] order(int address, int command) {
    byte[] frame = Bytes.of(START, address, command, END, 0);
    frame[4] = Bytes.sum(frame, 0, 4);
    return frame;
  }

  private static Heard reply(byte[] bytes, int at, int board) {
    boolean right =
        bytes[at] == START
            && (bytes[at + 1] & 0xF0) == board << 4
            && (bytes[at + 2] == REPLY || bytes[at + 2] == REPLY_ALL)
            && bytes[at + 7] == END
            && bytes[at + 8] == Bytes.sum(bytes, at, at + 8);
    return right
        ? new Heard.Told(
            new Inputs(bits(bytes, at + 3, board), bits(bytes, at + 5, board)), at, at + LENGTH)
        : FixedMessage.NOTHING;
  }

  private static Map<LockAddress, Boolean> bits(byte[] bytes, int at, int board) {
    int word = Bytes.unsigned(bytes, at) | Bytes.unsigned(bytes, at + 1) << 8;
    Map<LockAddress, Boolean> bits = new TreeMap<>();
    for (int lock = 1; lock <= LOCKS; lock++) {
      bits.put(new LockAddress(board, lock), (word >> (lock - 1) & 1) != 0);
    }
    return bits;
  }
}
