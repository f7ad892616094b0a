package vn.quay24.distribution.kiosk.devices.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.quay24.device.DeviceException;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Scans what lies in the feeder or on the glass into pictures. */
record ScannerTrial(DocumentScanner scanner) implements Trial {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String FEEDER = "feeder";
  private static final Map<String, ScanRequest.Source> SOURCES =
      Map.of(
          FEEDER,
          ScanRequest.Source.FEEDER,
          "duplex",
          ScanRequest.Source.FEEDER_BOTH_SIDES,
          "flatbed",
          ScanRequest.Source.FLATBED);

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws UsageException, IOException, DeviceException, InterruptedException {
    Console console = findings.console();
    String source = line.option("source").orElse(FEEDER);
    ScanRequest.Source from = SOURCES.get(source);
    if (from == null) {
      throw new UsageException("usage.word", "--source");
    }
    Path folder =
        Path.of(line.option("out").orElseThrow(() -> new UsageException("scanner.no-out", "")));
    // what is scanned is nobody else's business on this machine
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    console.say("scanner.scan", Console.text("scanner." + source));
    List<String> files = new ArrayList<>();
    ScanOutcome outcome = scan(ScanRequest.of(from), folder, files, console);
    findings.note("pages", files);
    findings.note("presence", scanner.presence().name());
    console.say("scanner.presence", scanner.presence());
    return switch (outcome) {
      case ScanOutcome.Done(int pages) -> {
        console.say("scanner.done", pages);
        yield pages > 0;
      }
      case ScanOutcome.NoPaper _ -> {
        console.say("scanner.no-paper");
        yield false;
      }
    };
  }

  private ScanOutcome scan(ScanRequest request, Path folder, List<String> files, Console console)
      throws IOException, DeviceException, InterruptedException {
    try {
      return scanner.scan(
          request, page -> files.add(keep(page, folder, console).toString()), LIMIT);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Path keep(ScannedPage page, Path folder, Console console) {
    try {
      Path file = PagePicture.write(page, folder);
      console.say(
          "scanner.page", page.number(), page.width(), page.height(), page.resolution(), file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
