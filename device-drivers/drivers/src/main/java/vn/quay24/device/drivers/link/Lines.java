package vn.quay24.device.drivers.link;

import java.io.IOException;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Opens one line, again and again. */
@FunctionalInterface
public interface Lines {

  ByteLink open() throws IOException;

  /** The line that the device file names, {@code link}, {@code baud} and {@code flow}. */
  static Lines of(Settings settings, int standardBaud) throws IllegalConfigurationException {
    LinkAddress address = address(settings);
    LineSettings line =
        new LineSettings(
            settings.number("baud", standardBaud, 1_200, 921_600),
            settings.choice("flow", "none", "none", "rts-cts").equals("rts-cts"));
    return () -> open(address, line);
  }

  private static LinkAddress address(Settings settings) throws IllegalConfigurationException {
    String text = settings.required("link");
    try {
      return LinkAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw settings.wrong("link", String.valueOf(e.getMessage()));
    }
  }

  private static ByteLink open(LinkAddress address, LineSettings line) throws IOException {
    return switch (address) {
      case LinkAddress.Serial serial -> SerialLink.open(serial.path(), line);
      case LinkAddress.Tcp tcp -> SocketLink.connect(tcp);
      case LinkAddress.Unix unix -> SocketLink.connect(unix);
    };
  }
}
