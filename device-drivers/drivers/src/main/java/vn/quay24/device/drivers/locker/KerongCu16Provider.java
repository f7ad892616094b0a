package vn.quay24.device.drivers.locker;

import java.time.InstantSource;
import vn.quay24.device.Device;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code kerong-cu16}. Settings: {@code link}, {@code baud} (19200), {@code flow}, {@code
 * compartments} (a count, or {@code number=board:lock, …}), {@code closed-bit} (1 or 0: what the
 * board says of a closed door, which depends on how the locks are wired), {@code presence} (whether
 * compartments have sensors).
 */
public final class KerongCu16Provider implements DriverProvider {
  private static final int STANDARD_BAUD = 19_200;

  @Override
  public String driver() {
    return "kerong-cu16";
  }

  @Override
  public Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    Settings settings = new Settings(configuration);
    settings.onlyKnown(
        "link", "baud", "flow", "compartments", "closed-bit", "presence", "simulated");
    KerongLocker.Cabinet cabinet =
        new KerongLocker.Cabinet(
            wiring(settings),
            settings.choice("closed-bit", "1", "0", "1").equals("1"),
            settings.flag("presence", false));
    return KerongLocker.start(
        settings.id(),
        cabinet,
        Lines.of(settings, STANDARD_BAUD),
        settings.flag("simulated", false),
        clock);
  }

  private static Wiring wiring(Settings settings) throws IllegalConfigurationException {
    try {
      return Wiring.parse(settings.required("compartments"));
    } catch (IllegalArgumentException e) {
      throw settings.wrong("compartments", String.valueOf(e.getMessage()));
    }
  }
}
