package vn.quay24.device.drivers.jack;

import java.util.Optional;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.link.LinkAddress;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code jack-evdev}: a jack that the kernel shows as an input device. Setting: {@code
 * link}, {@code file:/dev/input/by-path/…}; any other link must carry the same events.
 */
public final class JackEvdevProvider extends TableDriver {
  private static final int NO_SPEED = 115_200; // an input device has none

  @Override
  public String driver() {
    return "jack-evdev";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.HEADPHONE_JACK;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("link", "simulated");
    Lines lines = Lines.of(settings, NO_SPEED);
    Optional<LinkAddress> address = settings.parsed("link", LinkAddress::parse);
    EvdevJack.Source source =
        new EvdevJack.Source(
            lines, address.map(JackEvdevProvider::switches).orElseGet(Switches::unknown));
    boolean simulated = settings.flag("simulated", false);
    return clock -> EvdevJack.start(settings.id(), source, simulated, clock);
  }

  private static Switches switches(LinkAddress address) {
    return address instanceof LinkAddress.CharacterFile file
        ? Switches.of(file.path())
        : Switches.unknown();
  }
}
