package vn.quay24.device.drivers.sane;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code scanimage}. Settings: {@code command} (scanimage), {@code device} or {@code vendor}
 * and {@code model}, {@code feeder} and {@code flatbed} (the backend's names of its sources; the
 * word {@code none} where it has but one and no option for it), {@code options} (further options,
 * apart by blanks), {@code config-dir} (a private {@code SANE_CONFIG_DIR} that names only the
 * backend needed), {@code presence-command}, {@code poll-seconds} (10).
 */
public final class ScanimageProvider extends TableDriver {
  private static final String STANDARD_OPTIONS = "-x 210 -y 297"; // A4, in millimetres
  private static final int STANDARD_POLL = 10;
  private static final Duration GRACE = Duration.ofSeconds(3); // a feeder may put out a sheet

  @Override
  public String driver() {
    return "scanimage";
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown(
        "command",
        "device",
        "vendor",
        "model",
        "feeder",
        "flatbed",
        "options",
        "config-dir",
        "presence-command",
        "poll-seconds",
        "simulated");
    int poll = settings.number("poll-seconds", STANDARD_POLL, 1, 3_600);
    boolean simulated = settings.flag("simulated", false);
    ScannerSettings scanner = scanner(settings);
    if (settings.text("device").isEmpty() && settings.text("model").isEmpty()) {
      throw settings.wrong("device", "is missing, and so is model");
    }
    return clock ->
        ScanimageScanner.start(
            ScanimageScanner.watch(settings.id(), Duration.ofSeconds(poll), simulated),
            scanner,
            clock);
  }

  private static ScannerSettings scanner(Settings settings) {
    return new ScannerSettings(
        settings.text("command").orElse("scanimage"),
        settings.text("device"),
        settings.text("vendor"),
        settings.text("model"),
        source(settings, "feeder", "ADF"),
        source(settings, "flatbed", "Flatbed"),
        settings.text("config-dir"),
        settings.text("presence-command"),
        words(settings.text("options").orElse(STANDARD_OPTIONS)),
        GRACE);
  }

  private static Optional<String> source(Settings settings, String key, String standard) {
    String name = settings.text(key).orElse(standard);
    return name.equals("none") ? Optional.empty() : Optional.of(name);
  }

  private static List<String> words(String options) {
    return List.of(options.strip().split("\\s+", -1));
  }
}
