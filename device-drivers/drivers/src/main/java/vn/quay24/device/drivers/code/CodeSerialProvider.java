package vn.quay24.device.drivers.code;

import java.time.Duration;
import java.util.Map;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code code-serial}. Settings: {@code link}, {@code baud} (9600), {@code flow}, {@code
 * prefix} (none or stx), {@code suffix} (cr, lf, crlf, etx or none), {@code gap} in milliseconds
 * (80): the silence that ends a code of a reader without suffix.
 */
public final class CodeSerialProvider extends TableDriver {
  private static final int STANDARD_BAUD = 9_600;
  private static final int STANDARD_GAP = 80;
  private static final Map<String, String> MARKS =
      Map.of("none", "", "stx", "\u0002", "etx", "\u0003", "cr", "\r", "lf", "\n", "crlf", "\r\n");

  @Override
  public String driver() {
    return "code-serial";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.CODE_READER;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("link", "baud", "flow", "prefix", "suffix", "gap", "simulated");
    Framing framing =
        Framing.of(
            mark(settings.choice("prefix", "none", "none", "stx")),
            mark(settings.choice("suffix", "cr", "cr", "lf", "crlf", "etx", "none")),
            Duration.ofMillis(settings.number("gap", STANDARD_GAP, 10, 1_000)));
    Lines lines = Lines.of(settings, STANDARD_BAUD);
    boolean simulated = settings.flag("simulated", false);
    return clock -> SerialCodeReader.start(settings.id(), framing, lines, simulated, clock);
  }

  private static String mark(String word) {
    return MARKS.getOrDefault(word, "");
  }
}
