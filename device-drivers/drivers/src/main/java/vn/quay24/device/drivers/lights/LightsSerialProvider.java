package vn.quay24.device.drivers.lights;

import java.time.InstantSource;
import vn.quay24.device.Device;
import vn.quay24.device.drivers.slotboard.SlotBoard;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code lights-serial}: lights of a slot board. Settings: {@code link}, {@code baud}
 * (115200), {@code flow}. The board says which lights it has.
 */
public final class LightsSerialProvider implements DriverProvider {

  @Override
  public String driver() {
    return "lights-serial";
  }

  @Override
  public Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    Settings settings = new Settings(configuration);
    settings.onlyKnown("link", "baud", "flow", "simulated");
    return SerialLights.start(
        settings.id(), SlotBoard.of(settings), settings.flag("simulated", false), clock);
  }
}
