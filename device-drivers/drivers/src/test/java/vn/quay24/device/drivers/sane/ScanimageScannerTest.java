package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/** The driver on commands that end in every way that scanimage has. */
@Timeout(20)
class ScanimageScannerTest {
  private static final DeviceId ID = new DeviceId("scanner-test");
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final Duration GRACE = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String JAM = "scanimage: sane_read: Document feeder jammed";
  private static final String EMPTY = "scanimage: sane_start: Document feeder out of documents";

  @TempDir Path folder;
  private final List<ScannedPage> pages = new ArrayList<>();

  @Test
  void aJamIsToldThoughTheCommandNeverEnds() throws Exception {
    FakeScanimage command =
        new FakeScanimage().page().says(JAM).says("Batch terminated, 1 page scanned").hangsDeaf();

    assertEquals(new DeviceFault.Jammed(ID), faultOf(command));
    assertEquals(1, pages.size());
    assertFalse(isLeft(), "the command is still there");
  }

  @Test
  void allPagesCountThoughTheCommandNeverEndsBehindTheLastOne() throws Exception {
    FakeScanimage command =
        new FakeScanimage()
            .page()
            .page()
            .says(EMPTY)
            .says("Batch terminated, 2 pages scanned")
            .hangs();

    assertEquals(new ScanOutcome.Done(2), scan(command));
    assertEquals(2, pages.size());
  }

  @Test
  void aBatchThatReachedItsCountIsDoneThoughTheCommandNeverEnds() throws Exception {
    FakeScanimage command =
        new FakeScanimage().page().says("Batch terminated, 1 page scanned").hangs();

    assertEquals(new ScanOutcome.Done(1), scan(command));
  }

  @Test
  void aStatusThatWasNamedBeforeTheDeadlineIsTaken() throws Exception {
    FakeScanimage command = new FakeScanimage().says(JAM).hangs();

    DeviceFault fault = faultOf(command, Duration.ofSeconds(1), Duration.ofSeconds(10));

    assertEquals(new DeviceFault.Jammed(ID), fault);
  }

  @Test
  void aListThatFailedIsNoScannerThatWasPulledOut() throws Exception {
    Care care = new Care(ID, found(new FakeScanimage().lists("", 1)));

    DeviceFault fault = assertThrows(DeviceException.class, care::open).fault();

    assertEquals(new DeviceFault.Broken(ID, "list of scanners ended with 1"), fault);
  }

  @Test
  void aListThatEndsWellWithoutTheScannerIsAPulledPlug() throws Exception {
    Care care = new Care(ID, found(new FakeScanimage().lists("", 0)));

    assertThrows(LinkClosedException.class, care::open);
  }

  @Test
  void silenceIsATimeOut() throws Exception {
    Duration limit = Duration.ofMillis(500);

    DeviceFault fault = faultOf(new FakeScanimage().page().hangs(), limit, GRACE);

    assertEquals(new DeviceFault.TimedOut(ID, "scan", limit), fault);
    assertEquals(1, pages.size());
  }

  @Test
  void aPageHasTheResolutionThatTheScannerMadeOfTheOneAskedFor() throws Exception {
    scan(
        new FakeScanimage()
            .says("scanimage: rounded value of resolution from 300 to 200")
            .waitsForAChild(1)
            .page()
            .says("Batch terminated, 1 page scanned"));

    assertEquals(200, pages.getFirst().resolution());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aBusyScannerIsAskedAgain(int times) throws Exception {
    assertEquals(
        new ScanOutcome.Done(1), scan(new FakeScanimage().busyFor(times).page().endsWith(0)));
    assertEquals(1, pages.size());
  }

  @Test
  void aScannerThatIsBusyBehindAPageIsNotAskedAgain() throws Exception {
    FakeScanimage command =
        new FakeScanimage().page().says("scanimage: sane_start: Device busy").endsWith(3);

    assertInstanceOf(DeviceFault.Withheld.class, faultOf(command));
    assertEquals(1, pages.size());
  }

  @Test
  void aJamCountsThoughTheCommandEndsAsIfAllWereWell() throws Exception {
    FakeScanimage command =
        new FakeScanimage().page().says(JAM).says("Batch terminated, 1 pages scanned").endsWith(0);

    assertEquals(new DeviceFault.Jammed(ID), faultOf(command));
    assertEquals(1, pages.size());
  }

  @Test
  void theEndOfTheDataIsTheEndOfTheBatch() throws Exception {
    assertEquals(new ScanOutcome.Done(2), scan(new FakeScanimage().page().page().endsWith(5)));
  }

  @Test
  void aLineThatIsAZeroEndsNothing() throws Exception {
    assertEquals(
        new ScanOutcome.Done(2),
        scan(new FakeScanimage().page().prints("\\000").page().endsWith(0)));
    assertEquals(2, pages.size());
  }

  @Test
  void namesThatAreFilledUpWithBlanksAreTheSame() throws Exception {
    ScannerSettings settings = lookingFor("FUJITSU", "fi-7160");

    assertEquals(
        Optional.of("fujitsu:fi-7160:1"),
        settings.nameIn("fujitsu:fi-7160:1|FUJITSU |fi-7160         |scanner"));
  }

  @Test
  void anEmptyFeederIsNoFault() throws Exception {
    assertEquals(new ScanOutcome.NoPaper(), scan(new FakeScanimage().says(EMPTY).endsWith(7)));
  }

  @Test
  void aFeederThatRunsEmptyEndsTheBatch() throws Exception {
    assertEquals(new ScanOutcome.Done(1), scan(new FakeScanimage().page().says(EMPTY).endsWith(7)));
  }

  @ParameterizedTest
  @CsvSource({
    "Device busy, Withheld",
    "Invalid argument, Disconnected",
    "Error during device I/O, Disconnected",
    "Access to resource has been denied, Withheld",
    "Scanner cover is open, CoverOpen",
    "Document feeder jammed, Jammed",
    "Ein unbekannter Fehler, Disconnected"
  })
  void whyTheScannerDoesNotOpenIsToldByItsWords(String words, String fault) throws Exception {
    FakeScanimage command =
        new FakeScanimage()
            .says("scanimage: open of device airscan:e0:Fake failed: " + words)
            .endsWith(1);

    assertEquals(fault, faultOf(command).getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({
    "6, scanimage: sane_start: Document feeder jammed, Jammed",
    "1, scanimage: sane_start: Document feeder jammed, Jammed",
    "8, scanimage: sane_start: Scanner cover is open, CoverOpen",
    "1, Scanned page 1. (scanner status = 8), CoverOpen",
    "9, scanimage: sane_read: Error during device I/O, Disconnected",
    "3, scanimage: sane_start: Device busy, Withheld",
    "4, scanimage: sane_start: Invalid argument, Misconfigured",
    "1, scanimage: setting of option --source failed (Invalid argument), Misconfigured",
    "1, scanimage: no SANE devices found, Disconnected",
    "139, Segmentation fault, Broken",
    "77, scanimage: anything, Broken"
  })
  void everyEndHasItsFault(int code, String words, String fault) throws Exception {
    assertEquals(
        fault, faultOf(new FakeScanimage().says(words).endsWith(code)).getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({
    "0, ProtocolViolation",
    "1, Misconfigured",
    "2, Broken",
    "3, Withheld",
    "4, Misconfigured",
    "5, Broken",
    "6, Jammed",
    "8, CoverOpen",
    "9, Disconnected",
    "10, Broken",
    "11, Withheld"
  })
  void everyStatusHasItsFaultThoughTheCommandSaysNothing(int code, String fault) throws Exception {
    assertEquals(fault, faultOf(new FakeScanimage().endsWith(code)).getClass().getSimpleName());
  }

  @Test
  void aPageIsHandedOnBeforeTheNextOneIsScanned() throws Exception {
    Path seen = folder.resolve("seen");
    FakeScanimage command = new FakeScanimage().page().waitsFor(seen).page().endsWith(0);

    try (DocumentScanner scanner = open(command, GRACE)) {
      ScanOutcome outcome =
          scanner.scan(
              request(),
              page -> {
                pages.add(page);
                assertTrue(seen.toFile().exists() || create(seen));
              },
              LIMIT);

      assertEquals(new ScanOutcome.Done(2), outcome);
    }
  }

  @Test
  void whatTheCommandStartedEndsWithIt() throws Exception {
    int seconds = 100_000 + (int) (ProcessHandle.current().pid() % 100_000);
    FakeScanimage command = new FakeScanimage().page().waitsForAChild(seconds);

    DeviceFault fault = faultOf(command, Duration.ofSeconds(2), GRACE);

    assertInstanceOf(DeviceFault.TimedOut.class, fault);
    assertEquals(1, pages.size(), "it had begun");
    Awaitility.await().until(() -> !runs("sleep " + seconds));
  }

  @Test
  void aCommandThatIsGivenUpStillStopsItsScanner() throws Exception {
    Path stopped = folder.resolve("stopped");
    FakeScanimage command = new FakeScanimage().page().stopsAtItsEnd(stopped);

    DeviceFault fault = faultOf(command, Duration.ofSeconds(2), GRACE);

    assertInstanceOf(DeviceFault.TimedOut.class, fault);
    assertTrue(Files.exists(stopped), "the scanner was not stopped");
  }

  private static boolean runs(String command) {
    return ProcessHandle.allProcesses()
        .anyMatch(process -> process.info().commandLine().orElse("").contains(command));
  }

  private static boolean create(Path file) {
    try {
      Files.createFile(file);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bothSidesAreRefusedWhereNoSourceScansThem() throws Exception {
    ScanRequest bothSides = ScanRequest.of(ScanRequest.Source.FEEDER_BOTH_SIDES);
    try (DocumentScanner scanner = open(new FakeScanimage().page().endsWith(0), GRACE)) {
      DeviceException failure =
          assertThrows(DeviceException.class, () -> scanner.scan(bothSides, pages::add, LIMIT));

      assertInstanceOf(DeviceFault.Misconfigured.class, failure.fault());
      assertEquals(List.of(), pages);
      assertEquals(new ScanOutcome.Done(1), scanner.scan(request(), pages::add, LIMIT));
    }
  }

  @Test
  void whatTheCommandSaidLastIsHeardThoughItEndedAlready() throws Exception {
    FakeScanimage command =
        new FakeScanimage().says("scanimage: setting of option --x failed (Invalid argument)");

    DeviceFault fault = faultOf(command.endsWith(1));

    assertEquals(true, fault.toString().contains("option --x"), fault.toString());
  }

  private DeviceFault faultOf(FakeScanimage command) throws IOException {
    return faultOf(command, LIMIT, GRACE);
  }

  private DeviceFault faultOf(FakeScanimage command, Duration limit, Duration grace)
      throws IOException {
    try (DocumentScanner scanner = open(command, grace)) {
      return assertThrows(DeviceException.class, () -> scanner.scan(request(), pages::add, limit))
          .fault();
    }
  }

  private ScanOutcome scan(FakeScanimage command) throws Exception {
    try (DocumentScanner scanner = open(command, GRACE)) {
      return scanner.scan(request(), pages::add, LIMIT);
    }
  }

  private DocumentScanner open(FakeScanimage command, Duration grace) throws IOException {
    return ScanimageScanner.start(
        ScanimageScanner.watch(ID, Duration.ofHours(1), true),
        settings(command, Optional.of("fake:0"), grace),
        InstantSource.system());
  }

  /** A scanner that is looked for in the list. */
  private ScannerSettings found(FakeScanimage command) throws IOException {
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

  private static ScannerSettings lookingFor(String vendor, String model) {
    return new ScannerSettings(
        "scanimage",
        Optional.empty(),
        Optional.of(vendor),
        Optional.of(model),
        new Sources(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
        new Modes(Optional.of("Gray"), Optional.of("Color")),
        PageFormat.PNM,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new ScannerSettings.Patience(GRACE, PAUSE));
  }

  private boolean isLeft() {
    return ProcessHandle.current()
        .descendants()
        .anyMatch(child -> child.info().commandLine().orElse("").contains(folder.toString()));
  }

  private static ScanRequest request() {
    return ScanRequest.of(ScanRequest.Source.FEEDER);
  }
}
