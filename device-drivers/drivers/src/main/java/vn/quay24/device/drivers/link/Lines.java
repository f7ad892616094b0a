package vn.quay24.device.drivers.link;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.drivers.record.Witnessed;
import vn.quay24.device.drivers.serial.Flow;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SharedLines;

/** Opens one line, again and again. */
@FunctionalInterface
public interface Lines {

  /** For all that answers in bytes of any value. */
  List<Flow> OUT_OF_BAND = List.of(Flow.NONE, Flow.RTS_CTS);

  ByteLink open() throws IOException;

  /**
   * The line that the device file names, {@code link}, {@code baud} and {@code flow}, for one
   * device alone.
   */
  static Lines of(Settings settings, int standardBaud) throws IllegalConfigurationException {
    return of(settings, standardBaud, OUT_OF_BAND);
  }

  /**
   * The same, where the far side may hold the line in more ways.
   *
   * @param flows the ways that the device file may choose from; the first when it chooses none
   */
  static Lines of(Settings settings, int standardBaud, List<Flow> flows)
      throws IllegalConfigurationException {
    Optional<String> link = settings.text("link");
    if (link.isPresent()) {
      settings.uses(SharedLines.Use.alone(LinkAddress.spelling(link.get())));
    }
    return plain(settings, standardBaud, flows);
  }

  /** The same line for several devices that speak the same; {@link #claim} says who they are. */
  static Lines together(
      Settings settings, int standardBaud, String party, Map<String, String> places)
      throws IllegalConfigurationException {
    claim(settings, standardBaud, party, places);
    return plain(settings, standardBaud, OUT_OF_BAND);
  }

  /**
   * Notes that a table's line is shared, and what of it is not.
   *
   * @param party what the devices on it are together
   * @param places parts of it that are this table's alone, with the key that names each
   */
  static void claim(Settings settings, int standardBaud, String party, Map<String, String> places)
      throws IllegalConfigurationException {
    LineSettings line = settings(settings, standardBaud, OUT_OF_BAND);
    Optional<String> link = settings.text("link");
    if (link.isPresent()) {
      Map<String, String> manner =
          link.get().startsWith("serial:")
              ? Map.of("baud", String.valueOf(line.baud()), "flow", line.flow().word())
              : Map.of();
      String spelling = LinkAddress.spelling(link.get());
      settings.uses(new SharedLines.Use(spelling, Optional.of(party), manner, places));
    }
  }

  private static LineSettings settings(Settings settings, int standardBaud, List<Flow> flows)
      throws IllegalConfigurationException {
    int baud = settings.number("baud", standardBaud, 1_200, 921_600);
    String[] words = flows.stream().map(Flow::word).toArray(String[]::new);
    String chosen = settings.choice("flow", words[0], words);
    Flow flow =
        flows.stream().filter(known -> known.word().equals(chosen)).findFirst().orElse(Flow.NONE);
    return new LineSettings(baud, flow);
  }

  private static Lines plain(Settings settings, int standardBaud, List<Flow> flows)
      throws IllegalConfigurationException {
    Optional<LinkAddress> named = settings.parsed("link", LinkAddress::parse);
    LineSettings line = settings(settings, standardBaud, flows);
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
