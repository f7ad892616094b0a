package vn.quay24.device.drivers.cabinet;

import java.io.IOException;
import java.util.Set;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.drivers.slotboard.BoardFields;
import vn.quay24.device.drivers.slotboard.SlotBoard;

/** Sensors on the inputs of a slot board, which says itself which it has. */
final class BoardSensors implements SensedCabinet.Sensors<SlotBoard.Connection> {
  private final DeviceId id;
  private final SlotBoard board;
  private volatile Set<Sensor> there = Set.of();

  BoardSensors(DeviceId id, SlotBoard board) {
    this.id = id;
    this.board = board;
  }

  @Override
  public SlotBoard.Connection open() throws IOException {
    return board.connect();
  }

  @Override
  public Set<Sensor> there() {
    return there;
  }

  @Override
  public Set<Sensor> raised(SlotBoard.Connection line) throws IOException, DeviceException {
    if (there.isEmpty()) {
      there = Set.copyOf(BoardFields.listed(line.ask(id, "HELLO"), "INPUTS", Sensor.class));
    }
    return BoardFields.raised(line.ask(id, "READ"), Sensor.class);
  }

  @Override
  public void close(SlotBoard.Connection line) {
    line.close();
  }
}
