package vn.quay24.device.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.printer.EmulatedDocumentPrinter;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.PrintOutcome;

/** Page printers that do what the standards allow, or what some makes do all the same. */
@Timeout(30)
class PrinterHabitsTest {
  private static final DeviceId ID = new DeviceId("document");
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(600);
  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER = "%PDF-other".getBytes(StandardCharsets.US_ASCII);
  private static final int PRINT_JOB = 0x0002;
  private static final int GET_JOB = 0x0009;
  private static final int GET_PRINTER = 0x000B;
  private static final int ALWAYS = 10_000;
  private static final IppPrinter.Waits WAITS =
      new IppPrinter.Waits(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofMillis(20));

  private EmulatedDocumentPrinter hardware;

  @BeforeEach
  void start() throws IOException {
    hardware = EmulatedDocumentPrinter.start(0);
  }

  @AfterEach
  void end() {
    hardware.close();
  }

  private DocumentPrinter printer() {
    return IppPrinter.start(
        new IppPrinter.Setup(
            ID,
            new IppTarget(URI.create(hardware.link()), "iso_a4_210x297mm", "quay24-one"),
            WAITS,
            true),
        InstantSource.system());
  }

  private PrintOutcome printed(Duration limit) throws DeviceException, InterruptedException {
    try (DocumentPrinter printer = printer()) {
      return printer.print(PDF, limit);
    }
  }

  /** A job that the printer has begun and does not finish. */
  private FutureTask<PrintOutcome> begun(DocumentPrinter printer) throws InterruptedException {
    StatusWatch.awaitOnline(printer);
    hardware.slow(true);
    FutureTask<PrintOutcome> job = new FutureTask<>(() -> printer.print(PDF, LONG));
    Thread.ofPlatform().start(job);
    hardware.awaitJob(1);
    return job;
  }

  /** A job that the printer has begun and that the kiosk has lost sight of since. */
  private void lostSightOf(DocumentPrinter printer) throws Exception {
    FutureTask<PrintOutcome> job = begun(printer);
    awaitLookedAt();
    hardware.unplug();
    assertEquals(PrintOutcome.UNKNOWN, job.get());
    StatusWatch.of(printer).await(status -> status.fault().isPresent());
  }

  private DeviceFault refused() {
    return assertThrows(DeviceException.class, () -> printed(SHORT)).fault();
  }

  @Test
  void oneThatSpeaksTheOlderVersionOnlyIsPrintedOn() throws Exception {
    hardware.habits().speakOlderVersionOnly();

    assertEquals(PrintOutcome.PRINTED, printed(LONG));
    assertEquals(1, hardware.documents().size());
  }

  @Test
  void oneThatUnderstandsNoChunksIsPrintedOn() throws Exception {
    hardware.habits().needLength();

    assertEquals(PrintOutcome.PRINTED, printed(LONG));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 426})
  void whatOnlyTheDeviceFileCanMendIsToldSo(int status) {
    hardware.habits().answerHttp(status);

    assertInstanceOf(DeviceFault.Misconfigured.class, refused());
  }

  @Test
  void oneThatDoesNotSayHowItIsIsNotTakenForWell() {
    hardware.habits().refuse(GET_PRINTER, 0x0500, ALWAYS);

    assertEquals(new DeviceFault.Broken(ID, "question refused, IPP status 0x0500"), refused());
  }

  @Test
  void oneThatIsBusyIsAskedAgainAndPrintsOnce() throws Exception {
    hardware.habits().refuse(PRINT_JOB, 0x0507, 2);

    assertEquals(PrintOutcome.PRINTED, printed(LONG));
    assertEquals(1, hardware.documents().size());
  }

  @Test
  void oneThatIsTooBusyToSayHowItIsIsAskedAgainAndPrintsOnce() throws Exception {
    try (DocumentPrinter printer = printer()) {
      StatusWatch.awaitOnline(printer);
      hardware.habits().refuse(GET_PRINTER, 0x0507, 2);

      assertEquals(PrintOutcome.PRINTED, printer.print(PDF, LONG));
    }
    assertEquals(1, hardware.documents().size());
  }

  @Test
  void aJobUnderWayIsFollowedThoughItsPrinterIsTooBusyToSayHowItIs() throws Exception {
    try (DocumentPrinter printer = printer()) {
      FutureTask<PrintOutcome> job = begun(printer);
      hardware.habits().refuse(GET_PRINTER, 0x0507, ALWAYS);
      awaitLookedAt();
      hardware.slow(false);

      assertEquals(PrintOutcome.PRINTED, job.get());
    }
    assertEquals(1, hardware.documents().size());
  }

  @Test
  void oneThatStaysBusyIsGivenUpAtTheLimit() {
    hardware.habits().refuse(PRINT_JOB, 0x0507, ALWAYS);

    assertEquals(new DeviceFault.Broken(ID, "job refused, IPP status 0x0507"), refused());
  }

  @Test
  void oneThatWantsAPasswordForAJobOnlyIsToldSo() {
    hardware.habits().refuse(PRINT_JOB, 0x0402, ALWAYS);

    assertInstanceOf(DeviceFault.Misconfigured.class, refused());
  }

  @Test
  void aJobThatThePrinterKnowsNothingOfAnyMoreIsInDoubtAtOnce() throws Exception {
    hardware.habits().forgetJobs();

    long begin = System.nanoTime();
    assertEquals(PrintOutcome.UNKNOWN, printed(LONG));
    assertTrue(System.nanoTime() - begin < LONG.toNanos(), "nobody waits for the limit");
  }

  @Test
  void aJobOfOursIsFoundAlsoWhereNamesHaveALanguage() throws Exception {
    hardware.habits().nameLanguages();
    hardware.slow(true);
    hardware.printFor("quay24-one", PDF);

    try (DocumentPrinter starting = printer()) {
      StatusWatch.awaitOnline(starting);
    }

    hardware.slow(false);
    assertEquals(List.of(), hardware.documents());
  }

  /** The printer was switched off and on, and gave the number to the other job. */
  @ParameterizedTest
  @EnumSource
  void anotherKiosksJobIsLeftAloneThatHasTheNumberOfOurs(Naming naming) throws Exception {
    naming.on(hardware);
    try (DocumentPrinter printer = printer()) {
      lostSightOf(printer);

      hardware.restart();
      hardware.slow(true);
      hardware.printFor("quay24-two", OTHER);
      hardware.plug();
      StatusWatch.awaitOnline(printer);
    }

    hardware.slow(false);
    assertEquals(1, hardware.documents().size());
    assertArrayEquals(OTHER, hardware.documents().getFirst());
  }

  /** One that says nothing of whose it is was made in the same second as ours: it is ours. */
  @ParameterizedTest
  @EnumSource
  void aJobOfOursIsCancelledAfterwardsByWhatThePrinterSaysOfIt(Naming naming) throws Exception {
    naming.on(hardware);
    try (DocumentPrinter printer = printer()) {
      lostSightOf(printer);

      hardware.plug();
      StatusWatch.awaitOnline(printer);
    }

    hardware.slow(false);
    assertEquals(List.of(), hardware.documents());
  }

  @Test
  void aJobOfOursIsNotForgottenForAQuestionThatThePrinterDoesNotAnswer() throws Exception {
    try (DocumentPrinter printer = printer()) {
      lostSightOf(printer);

      hardware.habits().refuse(GET_JOB, 0x0500, 1);
      hardware.plug();
      StatusWatch.awaitOnline(printer);
    }

    hardware.slow(false);
    assertEquals(List.of(), hardware.documents());
  }

  /** How a printer says whose a job is. */
  enum Naming {
    BY_OWNER,
    WITH_LANGUAGE,
    BY_NAME_ONLY,
    NOT_AT_ALL;

    private void on(EmulatedDocumentPrinter hardware) {
      switch (this) {
        case BY_OWNER -> {
          // as it does by itself
        }
        case WITH_LANGUAGE -> hardware.habits().nameLanguages();
        case BY_NAME_ONLY -> hardware.habits().nameNobody();
        case NOT_AT_ALL -> hardware.hideNames(true);
      }
    }
  }

  /** The kiosk has heard whose the printer says that its job is. */
  private void awaitLookedAt() throws InterruptedException {
    hardware.awaitLooks(2);
  }
}
