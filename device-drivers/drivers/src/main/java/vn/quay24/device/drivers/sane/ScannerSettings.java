package vn.quay24.device.drivers.sane;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.scanner.ScanRequest;

/**
 * What the device file says of a scanner.
 *
 * @param command scanimage, or a program that behaves like it
 * @param device SANE's name, or empty: found by vendor and model, because a USB name changes with
 *     every replug
 * @param format of the files that the command writes
 * @param presenceCommand prints {@code empty}, {@code paper} or {@code unknown} and ends with a
 *     SANE status
 * @param statusAddress {@code ScannerStatus} of an eSCL scanner, which tells of itself at any time
 * @param options further options of the backend, such as the paper size
 * @param patience how long is waited for what
 */
record ScannerSettings(
    String command,
    Optional<String> device,
    Optional<String> vendor,
    Optional<String> model,
    Sources sources,
    Modes modes,
    PageFormat format,
    Optional<String> configFolder,
    Optional<String> presenceCommand,
    Optional<URI> statusAddress,
    List<String> options,
    Patience patience) {

  /**
   * How long is waited.
   *
   * @param grace for a command to end that said that it scans no more
   * @param pause before a busy scanner is asked again
   */
  record Patience(Duration grace, Duration pause) {}

  ScannerSettings {
    vendor = vendor.map(String::strip);
    model = model.map(String::strip);
    options = List.copyOf(options);
  }

  Map<String, String> environment() {
    return configFolder.map(folder -> Map.of("SANE_CONFIG_DIR", folder)).orElse(Map.of());
  }

  List<String> list() {
    return List.of(command, "-f", "%d|%v|%m|%t%n");
  }

  /** Whether a line of the list is this scanner; then its name. */
  Optional<String> nameIn(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 4 || parts[0].isBlank()) {
      return Optional.empty();
    }
    boolean same =
        device.map(parts[0]::equals).orElse(true)
            && vendor.map(parts[1].strip()::equals).orElse(true) // some are filled up with blanks
            && model.map(parts[2].strip()::equals).orElse(true);
    return same ? Optional.of(parts[0]) : Optional.empty();
  }

  List<String> scan(String name, ScanRequest request, String pattern) {
    List<String> line = new ArrayList<>();
    line.add(command);
    line.addAll(List.of("-d", name, "--format=" + format.word()));
    sources.of(request.source()).ifPresent(word -> line.addAll(List.of("--source", word)));
    modes.of(request.mode()).ifPresent(word -> line.addAll(List.of("--mode", word)));
    line.addAll(List.of("--resolution", String.valueOf(request.resolution())));
    line.addAll(sources.options(request.source()));
    line.addAll(options);
    int pages =
        switch (request.source()) {
          case FEEDER, FEEDER_BOTH_SIDES -> request.maxPages();
          case FLATBED, CAMERA -> 1;
        };
    line.addAll(List.of("--batch=" + pattern, "--batch-print", "--batch-count=" + pages));
    return line;
  }
}
