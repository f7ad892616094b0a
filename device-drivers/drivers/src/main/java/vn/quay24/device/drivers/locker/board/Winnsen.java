package vn.quay24.device.drivers.locker.board;

import java.util.List;
import java.util.SortedSet;
import vn.quay24.device.drivers.bus.Bytes;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.locker.board.Pulse.Acknowledgement;
import vn.quay24.device.locker.LockAddress;

/**
 * Winnsen's boards: {@code 90 06 CMD STATION LOCK 03} to the board, {@code 90 07 CMD+80 STATION
 * LOCK STATE 03} back. 05 opens, 12 asks; a state of 01 is open in the sources that are known.
 * There is no check sum, so every byte that has one meaning is required to have it.
 */
public final class Winnsen implements BoardProtocol {
  private static final int START = 0x90;
  private static final int END = 0x03;
  private static final int ORDER = 6;
  private static final int REPLY = 7;
  private static final int OPEN = 0x05;
  private static final int ASK = 0x12;
  private static final int ANSWERED = 0x80;

  /** One question tells of one lock. */
  @Override
  public List<Message> survey(int board, SortedSet<Integer> locks) {
    return locks.stream().map(lock -> ask(new LockAddress(board, lock))).toList();
  }

  private static Message ask(LockAddress lock) {
    return new FixedMessage(
        "status of lock " + lock,
        order(ASK, lock),
        REPLY,
        (bytes, from) ->
            isReply(bytes, from, ASK, lock) && (bytes[from + 5] == 0 || bytes[from + 5] == 1)
                ? new Heard.Told(Inputs.hook(lock, bytes[from + 5] == 1), from, from + REPLY)
                : FixedMessage.NOTHING);
  }

  @Override
  public Pulse unlock(LockAddress lock) {
    return Pulse.of(
        new FixedMessage(
            "unlocking " + lock,
            order(OPEN, lock),
            REPLY,
            (bytes, from) ->
                isReply(bytes, from, OPEN, lock)
                    ? new Heard.Told(Inputs.none(), from, from + REPLY)
                    : FixedMessage.NOTHING),
        Acknowledgement.USUAL);
  }

  private static byte[] order(int command, LockAddress lock) {
    return Bytes.of(START, ORDER, command, lock.board(), lock.lock(), END);
  }

  private static boolean isReply(byte[] bytes, int at, int command, LockAddress lock) {
    return Bytes.unsigned(bytes, at) == START
        && bytes[at + 1] == REPLY
        && Bytes.unsigned(bytes, at + 2) == (command | ANSWERED)
        && Bytes.unsigned(bytes, at + 3) == lock.board()
        && Bytes.unsigned(bytes, at + 4) == lock.lock()
        && bytes[at + 6] == END;
  }
}
