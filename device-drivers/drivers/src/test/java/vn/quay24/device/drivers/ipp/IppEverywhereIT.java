package vn.quay24.device.drivers.ipp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.PrintOutcome;

/** The driver on a printer that others wrote: {@code ippeveprinter} of Debian's cups-ipp-utils. */
@Timeout(120)
class IppEverywhereIT {
  private static final DeviceId ID = new DeviceId("document");
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final IppPrinter.Waits WAITS =
      new IppPrinter.Waits(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMillis(100));

  @TempDir static Path folder;
  private static EverywherePrinter peer;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    peer = EverywherePrinter.start(folder);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    peer.stop();
  }

  @Test
  void theDocumentArrivesByteForByte() throws DeviceException, IOException, InterruptedException {
    List<Path> before = documents();
    try (DocumentPrinter printer = printer()) {
      StatusWatch.awaitOnline(printer);

      assertEquals(PrintOutcome.PRINTED, printer.print(PDF, LIMIT));
    }

    List<Path> came = documents().stream().filter(file -> !before.contains(file)).toList();
    assertEquals(1, came.size());
    assertArrayEquals(PDF, Files.readAllBytes(came.getFirst()));
  }

  @Test
  void aJobWhoseNumberNobodyHeardIsFoundByItsUserAndCancelled() throws Exception {
    try (IppConnection line = new IppConnection(target("quay24-test"), WAITS.answer())) {
      int job = line.print(PDF).integer("job-id").orElseThrow();
      assertEquals(List.of(job), line.ownJobs());

      new UnfinishedJobs(ID).settle(line);

      await().atMost(LIMIT).until(() -> line.jobState(job).integer("job-state").orElse(0) == 7);
    }
  }

  @Test
  void anotherKiosksJobGoesOn() throws Exception {
    try (IppConnection other = new IppConnection(target("quay24-other"), WAITS.answer());
        IppConnection line = new IppConnection(target("quay24-test"), WAITS.answer())) {
      int job = other.print(PDF).integer("job-id").orElseThrow();

      assertEquals(List.of(), line.ownJobs());
      new UnfinishedJobs(ID).settle(line);

      await().atMost(LIMIT).until(() -> line.jobState(job).integer("job-state").orElse(0) == 9);
    }
  }

  private static IppTarget target(String user) {
    return new IppTarget(peer.uri(), "iso_a4_210x297mm", user);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(peer.output())) {
      return files.filter(file -> file.toString().endsWith(".pdf")).toList();
    }
  }

  @Test
  void anEmptyTrayIsPaperOut() throws IOException, InterruptedException {
    try (DocumentPrinter printer = printer()) {
      StatusWatch.awaitOnline(printer);
      peer.sheets(0);

      DeviceException failed = assertThrows(DeviceException.class, () -> printer.print(PDF, LIMIT));
      assertEquals(new DeviceFault.PaperOut(ID), failed.fault());

      StatusWatch watch = StatusWatch.of(printer);
      peer.sheets(250);
      watch.await(status -> status.fault().isEmpty());
    }
  }

  private static DocumentPrinter printer() {
    return IppPrinter.start(
        new IppPrinter.Setup(ID, target("quay24-test"), WAITS, false), InstantSource.system());
  }
}
