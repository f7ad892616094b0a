package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/** A scanner behind a command that a test writes, and the pages that come of it. */
final class CommandBench {
  static final DeviceId ID = new DeviceId("scanner-test");
  static final Duration LIMIT = Duration.ofSeconds(15);
  static final Duration GRACE = Duration.ofMillis(200);
  static final Duration PAUSE = Duration.ofMillis(50);
  static final ScanRequest FEEDER = ScanRequest.of(ScanRequest.Source.FEEDER);

  private final Path folder;
  private final List<ScannedPage> pages = new ArrayList<>();

  CommandBench(Path folder) {
    this.folder = folder;
  }

  /** The pages that have come, and those that a test takes itself. */
  List<ScannedPage> pages() {
    return pages;
  }

  ScanOutcome scan(FakeScanimage command) throws Exception {
    try (DocumentScanner scanner = open(command, GRACE)) {
      return scanner.scan(FEEDER, pages::add, LIMIT);
    }
  }

  DeviceFault faultOf(FakeScanimage command) throws IOException {
    return faultOf(command, LIMIT, GRACE);
  }

  DeviceFault faultOf(FakeScanimage command, Duration limit, Duration grace) throws IOException {
    try (DocumentScanner scanner = open(command, grace)) {
      return assertThrows(DeviceException.class, () -> scanner.scan(FEEDER, pages::add, limit))
          .fault();
    }
  }

  DocumentScanner open(FakeScanimage command, Duration grace) throws IOException {
    return ScanimageScanner.start(
        ScanimageScanner.watch(ID, Duration.ofHours(1), true),
        settings(command, Optional.of("fake:0"), grace),
        InstantSource.system());
  }

  /** A scanner that is looked for in the list. */
  ScannerSettings found(FakeScanimage command) throws IOException {
    return settings(command, Optional.empty(), GRACE);
  }

  private ScannerSettings settings(FakeScanimage command, Optional<String> device, Duration grace)
      throws IOException {
    return new ScannerSettings(
        command.in(folder).toString(),
        device,
        Optional.empty(),
        Optional.empty(),
        new Sources(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
        new Modes(Optional.of("Gray"), Optional.of("Color")),
        PageFormat.PNM,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new ScannerSettings.Patience(grace, PAUSE));
  }
}
