package vn.quay24.device.drivers.cabinet;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
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
  public Map<Sensor, SensorState> ask(SlotBoard.Connection line)
      throws IOException, DeviceException {
    if (there.isEmpty()) {
      there = Set.copyOf(BoardFields.listed(line.ask(id, "HELLO"), "INPUTS", Sensor.class));
    }
    if (there.isEmpty()) {
      throw new DeviceException(
          new DeviceFault.ProtocolViolation(id, "INPUTS= with a sensor in the answer to HELLO"));
    }
    Map<Sensor, Boolean> bits = BoardFields.bits(line.ask(id, "READ"), Sensor.class);
    Map<Sensor, SensorState> told = new EnumMap<>(Sensor.class);
    there.forEach(sensor -> told.put(sensor, state(bits.get(sensor))));
    return told;
  }

  private static SensorState state(@Nullable Boolean bit) {
    if (bit == null) {
      return SensorState.UNKNOWN;
    }
    return bit ? SensorState.RAISED : SensorState.QUIET;
  }

  @Override
  public void close(SlotBoard.Connection line) {
    line.close();
  }
}
