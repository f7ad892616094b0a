package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;

/** All boards of a cabinet, asked once. A board that does not answer leaves its doors unknown. */
final class Survey {
  private final KerongLocker.Cabinet cabinet;
  private final Map<Integer, BoardStatus> answers = new TreeMap<>();
  private @Nullable DeviceFault fault;

  /**
   * Asks every board.
   *
   * @throws DeviceException none answered
   */
  Survey(Cu16Bus bus, KerongLocker.Cabinet cabinet, ByteLink line)
      throws IOException, DeviceException {
    this.cabinet = cabinet;
    for (int board : cabinet.wiring().boards()) {
      try {
        answers.put(board, bus.ask(line, board));
      } catch (DeviceException e) {
        fault = e.fault();
      }
    }
    DeviceFault last = fault;
    if (answers.isEmpty() && last != null) {
      throw new DeviceException(last);
    }
  }

  Map<Compartment, DoorState> doors() {
    Map<Compartment, DoorState> doors = new LinkedHashMap<>();
    cabinet.wiring().locks().forEach((compartment, lock) -> doors.put(compartment, door(lock)));
    return doors;
  }

  private DoorState door(LockAddress lock) {
    BoardStatus board = answers.get(lock.board());
    if (board == null) {
      return DoorState.UNKNOWN;
    }
    return board.hook(lock.lock()) == cabinet.closedBit() ? DoorState.CLOSED : DoorState.OPEN;
  }

  Map<Compartment, Boolean> occupied() {
    Map<Compartment, Boolean> occupied = new LinkedHashMap<>();
    cabinet
        .wiring()
        .locks()
        .forEach(
            (compartment, lock) -> {
              BoardStatus board = answers.get(lock.board());
              if (board != null) {
                occupied.put(compartment, board.sensor(lock.lock()));
              }
            });
    return occupied;
  }

  Observation observation() {
    DeviceFault silent = fault;
    if (silent != null) {
      return new Observation.Ill(silent);
    }
    boolean open = doors().containsValue(DoorState.OPEN);
    return new Observation.Well(open ? Set.of(Advisory.DOOR_OPEN) : Set.of());
  }
}
