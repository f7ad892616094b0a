package vn.quay24.device.drivers.locker.board;

import java.util.List;
import vn.quay24.device.drivers.bus.Message;

/**
 * What takes the current from some locks of one board.
 *
 * @param together one message for all of them
 * @param each the same lock by lock, for a board that refuses the message for all
 */
public record Rest(Message together, List<Message> each) {
  public Rest {
    each = List.copyOf(each);
  }
}
