package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The driver on the machine's own scanimage with SANE's test backend. */
@Timeout(60)
class SaneTestBackendIT {
  private static final DeviceId ID = new DeviceId("scanner-sane");
  private static final Path TEST_BACKEND = Path.of("/etc/sane.d/test.conf");
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final ScanRequest FEEDER =
      new ScanRequest(ScanRequest.Source.FEEDER, ScanRequest.Mode.GREY, 100, 50);

  @TempDir Path folder;

  @BeforeEach
  void configureSane() throws IOException {
    assertTrue(
        Files.isExecutable(Path.of("/usr/bin/scanimage")) && Files.exists(TEST_BACKEND),
        "install the Debian packages sane-utils and libsane-common");
    Files.writeString(folder.resolve("dll.conf"), "test\n");
    Files.copy(TEST_BACKEND, folder.resolve("test.conf"));
  }

  @Test
  void scansTenPagesUntilTheFeederIsEmpty() throws Exception {
    List<ScannedPage> pages = new ArrayList<>();
    try (DocumentScanner scanner = open("-x 200 -y 200 --test-picture Grid")) {
      StatusWatch.awaitOnline(scanner);

      ScanOutcome outcome = scanner.scan(FEEDER, pages::add, LIMIT);

      assertEquals(new ScanOutcome.Done(10), outcome);
      assertEquals(10, pages.size());
      assertEquals(787, pages.getFirst().width());
      assertEquals(DocumentScanner.Presence.UNKNOWN, scanner.presence());
    }
  }

  @Test
  void scansInColourFromTheGlass() throws Exception {
    List<ScannedPage> pages = new ArrayList<>();
    try (DocumentScanner scanner = open("-x 100 -y 100")) {
      ScanRequest glass =
          new ScanRequest(ScanRequest.Source.FLATBED, ScanRequest.Mode.COLOUR, 150, 50);

      assertEquals(new ScanOutcome.Done(1), scanner.scan(glass, pages::add, LIMIT));
      assertEquals(3, pages.getFirst().channels());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--depth 1", "--depth 16", "--hand-scanner=yes", "--fuzzy-parameters=yes"})
  void whateverTheBackendGivesBecomesEightBitsASample(String option) throws Exception {
    List<ScannedPage> pages = new ArrayList<>();
    try (DocumentScanner scanner = open("-x 50 -y 50 " + option)) {
      ScanRequest glass =
          new ScanRequest(ScanRequest.Source.FLATBED, ScanRequest.Mode.GREY, 100, 1);

      assertEquals(new ScanOutcome.Done(1), scanner.scan(glass, pages::add, LIMIT));
      assertEquals(1, pages.getFirst().channels());
    }
  }

  @ParameterizedTest
  @CsvSource({"GREY, 1", "COLOUR, 3"})
  void pagesMayComeAsJpeg(ScanRequest.Mode mode, int channels) throws Exception {
    List<ScannedPage> pages = new ArrayList<>();
    Map<String, String> settings = settings("-x 200 -y 200 --test-picture Grid");
    settings.put("format", "jpeg");
    try (DocumentScanner scanner = open(settings)) {
      ScanRequest three = new ScanRequest(ScanRequest.Source.FEEDER, mode, 100, 3);

      assertEquals(new ScanOutcome.Done(3), scanner.scan(three, pages::add, LIMIT));
      assertEquals(787, pages.getFirst().width());
      assertEquals(channels, pages.getFirst().channels());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SANE_STATUS_JAMMED, Jammed",
    "SANE_STATUS_COVER_OPEN, CoverOpen",
    "SANE_STATUS_IO_ERROR, Disconnected",
    "SANE_STATUS_DEVICE_BUSY, Withheld",
    "SANE_STATUS_NO_MEM, Broken",
    "SANE_STATUS_ACCESS_DENIED, Withheld",
    "SANE_STATUS_EOF, ProtocolViolation"
  })
  void everyStatusHasItsFault(String status, String fault) throws Exception {
    try (DocumentScanner scanner = open("--read-return-value " + status)) {
      DeviceException failure =
          assertThrows(DeviceException.class, () -> scanner.scan(FEEDER, _ -> {}, LIMIT));

      assertEquals(fault, failure.fault().getClass().getSimpleName());
    }
  }

  @Test
  void aBackendThatHangsIsKilled() throws Exception {
    try (DocumentScanner scanner =
        open("-x 200 -y 200 --read-delay=yes --read-delay-duration 200000")) {
      Duration limit = Duration.ofMillis(1_500);
      ScanRequest slow =
          new ScanRequest(ScanRequest.Source.FEEDER, ScanRequest.Mode.COLOUR, 600, 50);

      DeviceException failure =
          assertThrows(DeviceException.class, () -> scanner.scan(slow, _ -> {}, limit));

      assertEquals(new DeviceFault.TimedOut(ID, "scan", limit), failure.fault());
    }
  }

  @Test
  void aScannerThatIsNotThereIsDisconnected() throws Exception {
    Map<String, String> settings = settings("");
    settings.put("device", "nothere:0");
    try (DocumentScanner scanner = open(settings)) {
      DeviceException failure =
          assertThrows(DeviceException.class, () -> scanner.scan(FEEDER, _ -> {}, LIMIT));

      assertEquals(new DeviceFault.Disconnected(ID), failure.fault());
    }
  }

  @Test
  void aCommandThatIsNotInstalledIsNamed() throws Exception {
    Map<String, String> settings = settings("");
    settings.put("command", "/nonexistent/scanimage");
    try (DocumentScanner scanner = open(settings)) {
      DeviceException failure =
          assertThrows(DeviceException.class, () -> scanner.scan(FEEDER, _ -> {}, LIMIT));

      assertInstanceOf(DeviceFault.Misconfigured.class, failure.fault());
      assertTrue(failure.fault().toString().contains("/nonexistent/scanimage"));
    }
  }

  private DocumentScanner open(String options) throws IllegalConfigurationException {
    return open(settings(options));
  }

  private static DocumentScanner open(Map<String, String> settings)
      throws IllegalConfigurationException {
    DeviceConfiguration configuration = new DeviceConfiguration(ID, "scanimage", settings);
    return assertInstanceOf(
        DocumentScanner.class, new ScanimageProvider().open(configuration, InstantSource.system()));
  }

  private Map<String, String> settings(String options) {
    Map<String, String> settings = new HashMap<>();
    settings.put("device", "test:0");
    settings.put("feeder", "Automatic Document Feeder");
    settings.put("config-dir", folder.toString());
    settings.put("options", options);
    settings.put("poll-seconds", "1");
    return settings;
  }
}
