package vn.quay24.device.drivers.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.device.drivers.slotboard.SlotBoard;
import vn.quay24.device.emulator.contract.CabinetContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.slotboard.EmulatedSlotBoard;

class BoardCabinetTest extends CabinetContract {
  private static final DeviceId ID = new DeviceId("cabinet-test");

  private final EmulatedSlotBoard hardware = new EmulatedSlotBoard();
  private final Cabinet cabinet =
      SensedCabinet.start(
          ID, new BoardSensors(ID, new SlotBoard(hardware::link)), true, InstantSource.system());

  @Test
  void aSensorOfWhichTheBoardTellsNothingIsNotTakenForQuiet() throws Exception {
    StatusWatch.awaitOnline(cabinet);
    hardware.omit(Sensor.DOOR, true);

    Map<Sensor, SensorState> told = cabinet.ask();

    assertEquals(SensorState.UNKNOWN, told.get(Sensor.DOOR));
    assertEquals(SensorState.QUIET, told.get(Sensor.TILT));
    assertEquals(Condition.HARDWARE_ERROR, cabinet.status().condition());
  }

  @Override
  protected Bench bench() {
    return new Bench() {
      @Override
      public Cabinet cabinet() {
        return cabinet;
      }

      @Override
      public void raise(Sensor sensor, boolean on) {
        hardware.raise(sensor, on);
      }

      @Override
      public void unplug() {
        hardware.unplug();
      }

      @Override
      public void plug() {
        hardware.plug();
      }
    };
  }
}
