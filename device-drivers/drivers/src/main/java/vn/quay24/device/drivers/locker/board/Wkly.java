package vn.quay24.device.drivers.locker.board;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import vn.quay24.device.drivers.bus.Bytes;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.locker.board.Pulse.Acknowledgement;
import vn.quay24.device.locker.LockAddress;

/**
 * The boards whose frames begin with the letters WKLY: {@code 57 4B 4C 59 LEN BOARD CMD DATA XOR},
 * where LEN counts the whole frame. 82 opens one lock, 83 asks for one; both are answered with
 * {@code DATA = result, lock, state}, where the result is 00 done or FF failed. 85 tells a change
 * unasked, with or without the result.
 */
public final class Wkly implements BoardProtocol {
  private static final int OPEN = 0x82;
  private static final int ASK = 0x83;
  private static final int CHANGED = 0x85;
  private static final int DONE = 0x00;
  private static final int FAILED = 0xFF;
  private static final int ORDER = 9;
  private static final int REPLY = 11;
  private static final int SHORT_CHANGE = 10;

  /** One question tells of one lock. */
  @Override
  public List<Message> survey(int board, SortedSet<Integer> locks) {
    return locks.stream()
        .map(lock -> message("status of lock ", ASK, new LockAddress(board, lock)))
        .toList();
  }

  /** What its answer says of the door is not believed: it comes before the door has moved. */
  @Override
  public Pulse unlock(LockAddress lock) {
    return Pulse.of(message("unlocking ", OPEN, lock), Acknowledgement.USUAL);
  }

  private static Message message(String name, int command, LockAddress lock) {
    return new FixedMessage(
        name + lock,
        order(command, lock),
        REPLY,
        (bytes, from) -> reply(bytes, from, command, lock));
  }

  private static byte[] order(int command, LockAddress lock) {
    byte[] frame = Bytes.of('W', 'K', 'L', 'Y', ORDER, lock.board(), command, lock.lock(), 0);
    frame[ORDER - 1] = Bytes.xor(frame, 0, ORDER - 1);
    return frame;
  }

  private static Heard reply(byte[] bytes, int at, int command, LockAddress lock) {
    if (!isFrame(bytes, at, REPLY, command)
        || Bytes.unsigned(bytes, at + 5) != lock.board()
        || Bytes.unsigned(bytes, at + 8) != lock.lock()) {
      return FixedMessage.NOTHING;
    }
    if (Bytes.unsigned(bytes, at + 7) == FAILED) {
      return new Heard.Refused("it failed (FF)", true);
    }
    return bytes[at + 7] == DONE && isState(bytes[at + 9])
        ? new Heard.Told(
            command == ASK ? Inputs.hook(lock, bytes[at + 9] == 1) : Inputs.none(), at, at + REPLY)
        : FixedMessage.NOTHING;
  }

  @Override
  public List<Inputs> news(byte[] received) {
    List<Inputs> news = new ArrayList<>();
    for (int from = 0; from + SHORT_CHANGE <= received.length; from++) {
      if (isFrame(received, from, SHORT_CHANGE, CHANGED)) {
        add(received, from + 5, from + 7, news);
      } else if (isFrame(received, from, REPLY, CHANGED) && received[from + 7] == DONE) {
        add(received, from + 5, from + 8, news);
      }
    }
    return news;
  }

  private static void add(byte[] bytes, int board, int lock, List<Inputs> news) {
    if (bytes[lock] != 0 && isState(bytes[lock + 1])) {
      news.add(
          Inputs.hook(
              new LockAddress(Bytes.unsigned(bytes, board), Bytes.unsigned(bytes, lock)),
              bytes[lock + 1] == 1));
    }
  }

  private static boolean isFrame(byte[] bytes, int at, int length, int command) {
    return at + length <= bytes.length
        && bytes[at] == 'W'
        && bytes[at + 1] == 'K'
        && bytes[at + 2] == 'L'
        && bytes[at + 3] == 'Y'
        && bytes[at + 4] == length
        && Bytes.unsigned(bytes, at + 6) == command
        && bytes[at + length - 1] == Bytes.xor(bytes, at, at + length - 1);
  }

  private static boolean isState(byte state) {
    return state == 0 || state == 1;
  }
}
