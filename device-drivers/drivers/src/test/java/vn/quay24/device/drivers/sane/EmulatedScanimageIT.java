package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.DocumentScannerContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.paper.Sheet;
import vn.quay24.device.emulator.scanner.EmulatedScanner;
import vn.quay24.device.emulator.scanner.ScannerScripts;
import vn.quay24.device.emulator.scanner.ScannerServer;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The driver, through a real child process, on the emulated scanner. */
class EmulatedScanimageIT extends DocumentScannerContract {
  private static final DeviceId ID = new DeviceId("scanner-test");

  @TempDir Path folder;
  private final EmulatedScanner hardware = new EmulatedScanner();
  private ScannerServer server;
  private DocumentScanner scanner;

  @BeforeEach
  void start() throws IOException, IllegalConfigurationException {
    Path socket = folder.resolve("scanner.sock");
    server = ScannerServer.start(hardware, socket);
    ScannerScripts scripts =
        ScannerScripts.write(folder, socket, System.getProperty("java.class.path"));
    DeviceConfiguration configuration =
        new DeviceConfiguration(
            ID,
            "scanimage",
            Map.of(
                "command", scripts.scanimage().toString(),
                "presence-command", scripts.presence().toString(),
                "duplex", "ADF Duplex",
                "vendor", "Quay24",
                "model", "EmulatedScanner",
                "poll-seconds", "1",
                "simulated", "true"));
    scanner =
        assertInstanceOf(
            DocumentScanner.class,
            new ScanimageProvider().open(configuration, InstantSource.system()));
  }

  @AfterEach
  void close() throws IOException {
    scanner.close();
    server.close();
    try (Stream<Path> left = Files.list(Path.of("/dev/shm"))) {
      String mine = "quay24-scan-" + ProcessHandle.current().pid() + "-";
      assertEquals(0, left.filter(path -> path.toString().contains(mine)).count(), "pages left");
    }
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(scanner, hardware);
  }

  @Test
  void bothSidesOfEachSheetAreTwoPages() throws Exception {
    hardware.loadFeeder(Collections.nCopies(2, Sheet.blank()));
    ScanRequest bothSides =
        new ScanRequest(ScanRequest.Source.FEEDER_BOTH_SIDES, ScanRequest.Mode.GREY, 100, 50);

    assertEquals(new ScanOutcome.Done(4), scanner.scan(bothSides, _ -> {}, LIMIT));
  }

  @Test
  void aScannerThatIsPluggedInElsewhereIsFoundByVendorAndModel() throws Exception {
    StatusWatch.awaitOnline(scanner);
    StatusWatch watch = StatusWatch.of(scanner);
    hardware.unplug();
    watch.await(status -> status.condition() == Condition.POWER_OFF);

    hardware.plugElsewhere();
    watch.await(status -> status.condition() == Condition.ONLINE);

    hardware.loadFeeder(Collections.nCopies(1, Sheet.blank()));
    assertEquals(new ScanOutcome.Done(1), scanner.scan(FEEDER, _ -> {}, LIMIT));
  }

  @Test
  void aScanThatHangsIsKilledAtItsDeadline() {
    hardware.loadFeeder(Collections.nCopies(2, Sheet.blank()));
    hardware.pageTime(Duration.ofMinutes(2));
    Duration limit = Duration.ofSeconds(3);

    DeviceFault fault = faultOf(() -> scanner.scan(FEEDER, _ -> {}, limit));

    assertEquals(new DeviceFault.TimedOut(ID, "scan", limit), fault);
    boolean left =
        ProcessHandle.current()
            .descendants()
            .anyMatch(child -> child.info().commandLine().orElse("").contains("--batch"));
    assertFalse(left, "the scan command is still there");
  }

  @Test
  void aScannerThatIsUnpluggedInTheMiddleOfAPageEndsTheScanAtOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    hardware.loadFeeder(Collections.nCopies(50, Sheet.blank()));
    FutureTask<DeviceFault> scan =
        new FutureTask<>(
            () ->
                faultOf(
                    () ->
                        scanner.scan(
                            FEEDER,
                            _ -> {
                              hardware.pageTime(Duration.ofMinutes(2));
                              begun.countDown();
                            },
                            LIMIT)));
    Thread.ofPlatform().name("scan").start(scan);
    begun.await();

    hardware.unplug();

    assertEquals(
        new DeviceFault.Disconnected(ID), scan.get(LIMIT.toSeconds() / 2, TimeUnit.SECONDS));
  }
}
