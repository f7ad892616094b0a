package vn.quay24.device.drivers.cabinet;

import java.time.InstantSource;
import vn.quay24.device.Device;
import vn.quay24.device.drivers.slotboard.SlotBoard;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code cabinet-serial}: sensors of a slot board, which may be the board of the lights.
 * Settings: {@code link}, {@code baud} (115200), {@code flow}.
 */
public final class CabinetSerialProvider implements DriverProvider {

  @Override
  public String driver() {
    return "cabinet-serial";
  }

  @Override
  public Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    Settings settings = new Settings(configuration);
    settings.onlyKnown("link", "baud", "flow", "simulated");
    return SensedCabinet.start(
        settings.id(),
        new BoardSensors(settings.id(), SlotBoard.of(settings)),
        settings.flag("simulated", false),
        clock);
  }
}
