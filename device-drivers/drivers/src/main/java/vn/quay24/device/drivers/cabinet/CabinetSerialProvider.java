package vn.quay24.device.drivers.cabinet;

import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.slotboard.SlotBoard;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code cabinet-serial}: sensors of a slot board, which may be the board of the lights.
 * Settings: {@code link}, {@code baud} (115200), {@code flow}.
 */
public final class CabinetSerialProvider extends TableDriver {

  @Override
  public String driver() {
    return "cabinet-serial";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.CABINET;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("link", "baud", "flow", "simulated");
    BoardSensors sensors = new BoardSensors(settings.id(), SlotBoard.of(settings));
    boolean simulated = settings.flag("simulated", false);
    return clock -> SensedCabinet.start(settings.id(), sensors, simulated, clock);
  }
}
