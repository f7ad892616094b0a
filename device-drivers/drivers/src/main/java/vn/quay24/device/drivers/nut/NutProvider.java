package vn.quay24.device.drivers.nut;

import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code nut}. Settings: {@code link} ({@code tcp:127.0.0.1:3493}), {@code ups}: the
 * supply's name at the server.
 */
public final class NutProvider extends TableDriver {
  private static final int STANDARD_BAUD = 9_600; // of no meaning on TCP

  @Override
  public String driver() {
    return "nut";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.UPS;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("link", "ups", "simulated");
    String ups = settings.required("ups");
    if (!ups.matches("[A-Za-z0-9._-]{1,64}")) {
      throw settings.wrong("ups", "must be a name of letters, digits, dots and hyphens");
    }
    Lines lines = Lines.of(settings, STANDARD_BAUD);
    boolean simulated = settings.flag("simulated", false);
    return clock -> NutSupply.start(settings.id(), ups, lines, simulated, clock);
  }
}
