package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.drivers.bus.Inputs;

/**
 * All boards of a cabinet, asked once. Locks of a board that does not answer are absent.
 *
 * @param fault of the first board that did not answer rightly
 */
record Survey(Inputs inputs, Optional<DeviceFault> fault) {

  /**
   * Asks every board.
   *
   * @param locks which locks of which board
   * @throws DeviceException none answered
   */
  static Survey of(BoardLine line, SortedMap<Integer, SortedSet<Integer>> locks)
      throws IOException, DeviceException, InterruptedException {
    Inputs inputs = Inputs.none();
    Optional<DeviceException> failure = Optional.empty();
    boolean answered = false;
    for (Map.Entry<Integer, SortedSet<Integer>> board : locks.entrySet()) {
      try {
        inputs = inputs.and(line.ask(board.getKey(), board.getValue(), failure.isPresent()));
        answered = true;
      } catch (DeviceException e) {
        failure = failure.or(() -> Optional.of(e));
      }
    }
    if (!answered && failure.isPresent()) {
      throw failure.get();
    }
    return new Survey(inputs, failure.map(DeviceException::fault));
  }
}
