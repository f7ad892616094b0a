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
 * The cheap boards of many makers whose frames begin with 8A and 80 ("YBX"): five bytes both ways,
 * {@code CMD BOARD LOCK VALUE XOR}. {@code 8A … 11} opens, {@code 80 … 33} asks; both are answered
 * with 11 or 00, of which sources disagree what is open. {@code 82 … 11|00} tells a change unasked.
 */
public final class Board8A80 implements BoardProtocol {
  private static final int OPEN = 0x8A;
  private static final int ASK = 0x80;
  private static final int CHANGED = 0x82;
  private static final int OPEN_IT = 0x11;
  private static final int STATUS = 0x33;
  private static final int HIGH = 0x11;
  private static final int LOW = 0x00;
  private static final int LENGTH = 5;

  /** One question tells of one lock. */
  @Override
  public List<Message> survey(int board, SortedSet<Integer> locks) {
    return locks.stream().map(lock -> ask(new LockAddress(board, lock))).toList();
  }

  private static Message ask(LockAddress lock) {
    return new FixedMessage(
        "status of lock " + lock,
        frame(ASK, lock, STATUS),
        LENGTH,
        (bytes, from) ->
            isFrame(bytes, from, ASK) && isOf(bytes, from, lock)
                ? new Heard.Told(hook(bytes, from), from, from + LENGTH)
                : FixedMessage.NOTHING);
  }

  /** What its answer says of the door is not believed: it comes before the door has moved. */
  @Override
  public Pulse unlock(LockAddress lock) {
    return Pulse.of(
        new FixedMessage(
            "unlocking " + lock,
            frame(OPEN, lock, OPEN_IT),
            LENGTH,
            (bytes, from) ->
                isFrame(bytes, from, OPEN) && isOf(bytes, from, lock)
                    ? new Heard.Told(Inputs.none(), from, from + LENGTH)
                    : FixedMessage.NOTHING),
        Acknowledgement.USUAL);
  }

  @Override
  public List<Inputs> news(byte[] received) {
    List<Inputs> news = new ArrayList<>();
    for (int from = 0; from + LENGTH <= received.length; from++) {
      if (isFrame(received, from, CHANGED) && received[from + 2] != 0) {
        news.add(hook(received, from));
      }
    }
    return news;
  }

  private static byte[] frame(int command, LockAddress lock, int value) {
    byte[] frame = Bytes.of(command, lock.board(), lock.lock(), value, 0);
    frame[4] = Bytes.xor(frame, 0, 4);
    return frame;
  }

  private static boolean isFrame(byte[] bytes, int at, int command) {
    return Bytes.unsigned(bytes, at) == command
        && (bytes[at + 3] == HIGH || bytes[at + 3] == LOW)
        && bytes[at + 4] == Bytes.xor(bytes, at, at + 4);
  }

  private static boolean isOf(byte[] bytes, int at, LockAddress lock) {
    return Bytes.unsigned(bytes, at + 1) == lock.board()
        && Bytes.unsigned(bytes, at + 2) == lock.lock();
  }

  private static Inputs hook(byte[] bytes, int at) {
    LockAddress lock =
        new LockAddress(Bytes.unsigned(bytes, at + 1), Bytes.unsigned(bytes, at + 2));
    return Inputs.hook(lock, bytes[at + 3] == HIGH);
  }
}
