package vn.quay24.device.drivers.lights;

import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.slotboard.SlotBoard;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code lights-serial}: lights of a slot board. Settings: {@code link}, {@code baud}
 * (115200), {@code flow}. The board says which lights it has.
 */
public final class LightsSerialProvider extends TableDriver {

  @Override
  public String driver() {
    return "lights-serial";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.LIGHTS;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("link", "baud", "flow", "simulated");
    SlotBoard board = SlotBoard.of(settings);
    boolean simulated = settings.flag("simulated", false);
    return clock -> SerialLights.start(settings.id(), board, simulated, clock);
  }
}
