package vn.quay24.device.drivers.locker.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import vn.quay24.device.drivers.bus.Manners;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.locker.LockAddress;

/** What one family of boards says on the wire. Knows no line and no clock; one thread at a time. */
public interface BoardProtocol extends Manners {

  /** The questions that together tell of these locks of one board. */
  List<Message> survey(int board, SortedSet<Integer> locks);

  Pulse unlock(LockAddress lock);

  /**
   * Settings of the device file that the boards' own answers must show; without a value while they
   * showed nothing, or now this and now that. From any thread.
   */
  default Map<String, Optional<String>> proved() {
    return Map.of();
  }

  /** What ends pulses of these locks of one board that may have been left under way. */
  default List<Rest> rest(int board, SortedSet<Integer> locks) {
    return List.of();
  }
}
