package vn.quay24.device.drivers.code;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import vn.quay24.device.Device;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code code-serial}. Settings: {@code link}, {@code baud} (9600), {@code flow}, {@code
 * prefix} (none or stx), {@code suffix} (cr, lf, crlf, etx or none), {@code gap} in milliseconds
 * (80): the silence that ends a code of a reader without suffix.
 */
public final class CodeSerialProvider implements DriverProvider {
  private static final int STANDARD_BAUD = 9_600;
  private static final int STANDARD_GAP = 80;
  private static final Map<String, String> MARKS =
      Map.of("none", "", "stx", "\u0002", "etx", "\u0003", "cr", "\r", "lf", "\n", "crlf", "\r\n");

  @Override
  public String driver() {
    return "code-serial";
  }

  @Override
  public Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    Settings settings = new Settings(configuration);
    settings.onlyKnown("link", "baud", "flow", "prefix", "suffix", "gap", "simulated");
    Framing framing =
        Framing.of(
            mark(settings.choice("prefix", "none", "none", "stx")),
            mark(settings.choice("suffix", "cr", "cr", "lf", "crlf", "etx", "none")),
            Duration.ofMillis(settings.number("gap", STANDARD_GAP, 10, 1_000)));
    return SerialCodeReader.start(
        settings.id(),
        framing,
        Lines.of(settings, STANDARD_BAUD),
        settings.flag("simulated", false),
        clock);
  }

  private static String mark(String word) {
    return MARKS.getOrDefault(word, "");
  }
}
