package vn.quay24.device.drivers.locker.board;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import vn.quay24.device.locker.LockAddress;

/** What one family of boards says on the wire. Knows no line and no clock; one thread at a time. */
public interface BoardProtocol {

  /** The questions that together tell of these locks of one board. */
  List<Message> survey(int board, SortedSet<Integer> locks);

  Pulse unlock(LockAddress lock);

  /** Changes that boards told unasked, in the order in which they came. */
  default List<Inputs> news(byte[] received) {
    return List.of();
  }

  /** What ends pulses of these locks of one board that may have been left under way. */
  default List<Rest> rest(int board, SortedSet<Integer> locks) {
    return List.of();
  }

  /**
   * Whether an answer tells which question it belongs to. Where it does not, an answer that comes
   * too late could be taken for the next question's.
   */
  default boolean marksAnswers() {
    return true;
  }

  /** Silence that must lie before each frame. */
  default Duration silence() {
    return Duration.ZERO;
  }
}
