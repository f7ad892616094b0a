package vn.quay24.device.drivers.sane;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code scanimage}. Settings: {@code command} (scanimage), {@code device} or {@code vendor}
 * and {@code model}, {@code feeder} and {@code flatbed} (the backend's names of its sources; the
 * word {@code none} where it has but one and no option for it), {@code duplex} (the source that
 * scans both sides) and {@code duplex-options} (what the backend wants besides), {@code grey} and
 * {@code colour} (its names of these modes: {@code Gray}, {@code Color}), {@code format} ({@code
 * pnm} or {@code jpeg}), {@code options} (further options, apart by blanks), {@code config-dir} (a
 * private {@code SANE_CONFIG_DIR} that names only the backend needed), {@code presence-command} or
 * {@code status-url} ({@code ScannerStatus} of an eSCL scanner), {@code poll-seconds} (10).
 */
public final class ScanimageProvider extends TableDriver {
  private static final String STANDARD_OPTIONS = "-x 210 -y 297"; // A4, in millimetres
  private static final int STANDARD_POLL = 10;
  private static final int MOST_PORT = 65_535;
  private static final Duration GRACE = Duration.ofSeconds(3); // a feeder may put out a sheet
  private static final Duration BUSY_PAUSE = Duration.ofSeconds(3); // a lamp warms up

  @Override
  public String driver() {
    return "scanimage";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.SCANNER;
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
        "duplex",
        "duplex-options",
        "grey",
        "colour",
        "format",
        "options",
        "config-dir",
        "presence-command",
        "status-url",
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

  private static ScannerSettings scanner(Settings settings) throws IllegalConfigurationException {
    return new ScannerSettings(
        settings.text("command").orElse("scanimage"),
        settings.text("device"),
        settings.text("vendor"),
        settings.text("model"),
        new Sources(
            named(settings, "feeder", "ADF"),
            named(settings, "flatbed", "Flatbed"),
            settings.text("duplex"),
            settings.text("duplex-options").map(ScanimageProvider::words).orElse(List.of())),
        new Modes(named(settings, "grey", "Gray"), named(settings, "colour", "Color")),
        PageFormat.named(settings.choice("format", PageFormat.PNM.word(), PageFormat.words())),
        settings.text("config-dir"),
        settings.text("presence-command"),
        statusAddress(settings),
        words(settings.text("options").orElse(STANDARD_OPTIONS)),
        new ScannerSettings.Patience(GRACE, BUSY_PAUSE));
  }

  private static Optional<String> named(Settings settings, String key, String standard) {
    String name = settings.text(key).orElse(standard);
    return name.equals("none") ? Optional.empty() : Optional.of(name);
  }

  private static Optional<URI> statusAddress(Settings settings)
      throws IllegalConfigurationException {
    Optional<String> text = settings.text("status-url");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (settings.text("presence-command").isPresent()) {
      throw settings.wrong("status-url", "is one too many: presence-command says the same");
    }
    return Optional.of(
        address(text.get())
            .orElseThrow(
                () ->
                    settings.wrong(
                        "status-url",
                        "must be like http://host:port/eSCL/ScannerStatus, not " + text.get())));
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null && address.getPort() <= MOST_PORT
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static List<String> words(String options) {
    return List.of(options.strip().split("\\s+", -1));
  }
}
