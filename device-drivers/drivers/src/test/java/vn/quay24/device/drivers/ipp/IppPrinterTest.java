package vn.quay24.device.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.DocumentPrinterContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.printer.EmulatedDocumentPrinter;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.PrintOutcome;

class IppPrinterTest extends DocumentPrinterContract {
  private static final DeviceId ID = new DeviceId("document");
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final IppPrinter.Waits WAITS =
      new IppPrinter.Waits(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofMillis(20));

  private static final Duration SHORT = Duration.ofMillis(600);
  private static final byte[] OTHER = "%PDF-other".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

  private EmulatedDocumentPrinter hardware;
  private DocumentPrinter printer;

  @BeforeEach
  void start() throws IOException {
    hardware = EmulatedDocumentPrinter.start(0);
    printer = printer(WAITS);
  }

  private DocumentPrinter printer(IppPrinter.Waits waits) {
    return IppPrinter.start(
        new IppPrinter.Setup(
            ID,
            new IppTarget(URI.create(hardware.link()), "iso_a4_210x297mm", "quay24-one"),
            waits,
            true),
        InstantSource.system());
  }

  @AfterEach
  void end() {
    printer.close();
    hardware.close();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aJobThatNobodyWaitsForAnyMoreIsCancelledWhateverIsBeingAsked() throws Exception {
    hardware.slow(true);
    try (DocumentPrinter asking = printer(new IppPrinter.Waits(LONG, LONG, Duration.ZERO))) {
      StatusWatch.awaitOnline(asking);
      FutureTask<PrintOutcome> job = new FutureTask<>(() -> asking.print(PDF, LONG));
      Thread visit = Thread.ofPlatform().start(job);
      hardware.awaitJob(1);

      visit.interrupt();

      ExecutionException end = assertThrows(ExecutionException.class, job::get);
      assertInstanceOf(InterruptedException.class, end.getCause());
      hardware.slow(false);
      assertEquals(List.of(), hardware.documents());
    }
  }

  @Test
  void aJobThatWasLostSightOfIsCancelledOnceThePrinterAnswersAgain() throws Exception {
    StatusWatch.awaitOnline(printer);
    hardware.slow(true);
    FutureTask<PrintOutcome> job = new FutureTask<>(() -> printer.print(PDF, LONG));
    Thread.ofPlatform().start(job);
    hardware.awaitJob(1);
    hardware.unplug();
    assertEquals(PrintOutcome.UNKNOWN, job.get());

    StatusWatch.of(printer).await(status -> status.fault().isPresent());
    hardware.plug();
    StatusWatch.awaitOnline(printer);

    hardware.slow(false);
    assertEquals(List.of(), hardware.documents());
  }

  @Test
  void aJobWhoseNumberWasNeverHeardIsCancelledBeforeTheNextOne() throws Exception {
    StatusWatch.awaitOnline(printer);
    hardware.slow(true);
    hardware.mute(true);
    assertEquals(PrintOutcome.UNKNOWN, printer.print(PDF, LONG));

    hardware.mute(false);
    assertEquals(PrintOutcome.UNKNOWN, printer.print(PDF, SHORT));

    hardware.slow(false);
    assertEquals(List.of(), hardware.documents());
  }

  @Test
  void aPrinterThatStopsWithinAJobLeavesItInDoubt() throws Exception {
    StatusWatch.awaitOnline(printer);
    hardware.slow(true);
    FutureTask<PrintOutcome> job = new FutureTask<>(() -> printer.print(PDF, LONG));
    Thread.ofPlatform().start(job);
    hardware.awaitJob(1);

    hardware.removePaper();

    assertEquals(PrintOutcome.UNKNOWN, job.get());
    hardware.slow(false);
    hardware.loadPaper();
    assertEquals(List.of(), hardware.documents());
  }

  @Test
  void aPrinterThatStopsWithinAJobIsKnownToBeIllAtOnce() throws Exception {
    IppPrinter.Waits seldom = new IppPrinter.Waits(LONG, LONG, Duration.ofMillis(20));
    try (DocumentPrinter asking = printer(seldom)) {
      StatusWatch.awaitOnline(asking);
      hardware.slow(true);
      FutureTask<PrintOutcome> job = new FutureTask<>(() -> asking.print(PDF, LONG));
      Thread.ofPlatform().start(job);
      hardware.awaitJob(1);

      hardware.removePaper();

      assertEquals(PrintOutcome.UNKNOWN, job.get());
      assertEquals(Optional.of(new DeviceFault.PaperOut(ID)), asking.status().fault());
    }
  }

  @Test
  void aPrinterThatCompletesWithErrorsLeavesItInDoubt() throws Exception {
    hardware.err(true);

    assertEquals(PrintOutcome.UNKNOWN, printer.print(PDF, LONG));
  }

  @Test
  void aJobThatWasNeverBegunIsAFaultAndNoDoubt() throws Exception {
    StatusWatch.awaitOnline(printer);
    hardware.busy(true);

    DeviceFault fault = faultOf(() -> printer.print(PDF, SHORT));

    assertInstanceOf(DeviceFault.Broken.class, fault);
    hardware.busy(false);
    assertEquals(List.of(), hardware.documents());
  }

  @Test
  void aJobThatThePrinterGivesUpBeforeASheetIsOutNamesItsReason() {
    hardware.abort(true);
    hardware.countSheets(true);

    assertEquals(
        new DeviceFault.Broken(ID, "the job ended early: [aborted-by-system]"),
        faultOf(() -> printer.print(PDF, LONG)));
  }

  @Test
  void aJobThatThePrinterGivesUpAndCountsNoSheetsOfIsInDoubt() throws Exception {
    hardware.abort(true);

    assertEquals(PrintOutcome.UNKNOWN, printer.print(PDF, LONG));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anotherKiosksJobIsLeftAloneAlsoByAPrinterThatListsAll(boolean openList) throws Exception {
    hardware.openList(openList);
    hardware.slow(true);
    hardware.printFor("quay24-two", OTHER);
    hardware.printFor("quay24-one", PDF);

    try (DocumentPrinter starting = printer(WAITS)) {
      StatusWatch.awaitOnline(starting);
    }

    hardware.slow(false);
    assertCameOut(OTHER);
  }

  @Test
  void aJobOfWhichNobodySaysWhoseItIsIsLeftAlone() throws Exception {
    hardware.openList(true);
    hardware.hideNames(true);
    hardware.slow(true);
    hardware.printFor("quay24-two", OTHER);

    try (DocumentPrinter starting = printer(WAITS)) {
      StatusWatch.awaitOnline(starting);
    }

    hardware.slow(false);
    assertCameOut(OTHER);
  }

  private void assertCameOut(byte[] document) {
    assertEquals(1, hardware.documents().size());
    assertArrayEquals(document, hardware.documents().getFirst());
  }

  @Override
  protected Bench bench() {
    return new Hands(printer, hardware);
  }

  private record Hands(DocumentPrinter printer, EmulatedDocumentPrinter hardware) implements Bench {
    @Override
    public List<byte[]> documents() {
      return hardware.documents();
    }

    @Override
    public void removePaper() {
      hardware.removePaper();
    }

    @Override
    public void loadPaper() {
      hardware.loadPaper();
    }

    @Override
    public void fewSheets() {
      hardware.fewSheets();
    }

    @Override
    public void openCover() {
      hardware.openCover();
    }

    @Override
    public void closeCover() {
      hardware.closeCover();
    }

    @Override
    public void jamPaper() {
      hardware.jamPaper();
    }

    @Override
    public void freePaper() {
      hardware.freePaper();
    }

    @Override
    public void slow(boolean never) {
      hardware.slow(never);
    }

    @Override
    public void unplug() {
      hardware.unplug();
    }

    @Override
    public void plug() {
      hardware.plug();
    }
  }
}
