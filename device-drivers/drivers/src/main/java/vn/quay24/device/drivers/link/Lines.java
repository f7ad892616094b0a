package vn.quay24.device.drivers.link;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.drivers.record.Witnessed;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SharedLines;

/** Opens one line, again and again. */
@FunctionalInterface
public interface Lines {

  ByteLink open() throws IOException;

  /**
   * The line that the device file names, {@code link}, {@code baud} and {@code flow}, for one
   * device alone.
   */
  static Lines of(Settings settings, int standardBaud) throws IllegalConfigurationException {
    Optional<String> link = settings.text("link");
    if (link.isPresent()) {
      settings.uses(SharedLines.Use.alone(LinkAddress.spelling(link.get())));
    }
    return plain(settings, standardBaud);
  }

  /** The same line for several devices that speak the same; {@link #claim} says who they are. */
  static Lines together(
      Settings settings, int standardBaud, String party, Map<String, String> places)
      throws IllegalConfigurationException {
    claim(settings, standardBaud, party, places);
    return plain(settings, standardBaud);
  }

  /**
   * Notes that a table's line is shared, and what of it is not.
   *
   * @param party what the devices on it are together
   * @param places parts of it that are this table's alone, with the key that names each
   */
  static void claim(Settings settings, int standardBaud, String party, Map<String, String> places)
      throws IllegalConfigurationException {
    LineSettings line = settings(settings, standardBaud);
    Optional<String> link = settings.text("link");
    if (link.isPresent()) {
      Map<String, String> manner =
          link.get().startsWith("serial:")
              ? Map.of(
                  "baud",
                  String.valueOf(line.baud()),
                  "flow",
                  line.hardwareFlow() ? "rts-cts" : "none")
              : Map.of();
      String spelling = LinkAddress.spelling(link.get());
      settings.uses(new SharedLines.Use(spelling, Optional.of(party), manner, places));
    }
  }

  private static LineSettings settings(Settings settings, int standardBaud)
      throws IllegalConfigurationException {
    return new LineSettings(
        settings.number("baud", standardBaud, 1_200, 921_600),
        settings.choice("flow", "none", "none", "rts-cts").equals("rts-cts"));
  }

  private static Lines plain(Settings settings, int standardBaud)
      throws IllegalConfigurationException {
    Optional<LinkAddress> named = settings.parsed("link", LinkAddress::parse);
    LineSettings line = settings(settings, standardBaud);
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
