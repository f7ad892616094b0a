package vn.quay24.device.drivers.link;

import java.io.IOException;
import java.util.Optional;
import vn.quay24.device.drivers.record.Witnessed;
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
    Optional<LinkAddress> named = settings.parsed("link", LinkAddress::parse);
    LineSettings line =
        new LineSettings(
            settings.number("baud", standardBaud, 1_200, 921_600),
            settings.choice("flow", "none", "none", "rts-cts").equals("rts-cts"));
    if (named.isEmpty()) {
      return () -> {
        throw new IOException("the device file names no line");
      };
    }
    LinkAddress address = named.get();
    return Witnessed.lines(() -> open(address, line))::open;
  }

  private static ByteLink open(LinkAddress address, LineSettings line) throws IOException {
    return switch (address) {
      case LinkAddress.Serial serial -> SerialLink.open(serial.path(), line);
      case LinkAddress.CharacterFile file -> CharacterLink.open(file.path());
      case LinkAddress.Tcp tcp -> SocketLink.connect(tcp);
      case LinkAddress.Unix unix -> SocketLink.connect(unix);
    };
  }
}
