package vn.quay24.device.drivers.locker.board;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  /** What puts a board to rest that may have been left in the middle of a pulse. */
  default Optional<Message> rest(int board) {
    return Optional.empty();
  }

  /** Silence that must lie before each frame. */
  default Duration silence() {
    return Duration.ZERO;
  }
}
