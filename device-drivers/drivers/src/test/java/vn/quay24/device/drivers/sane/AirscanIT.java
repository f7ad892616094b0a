package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.emulator.contract.DocumentScannerContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.paper.Sheet;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.DocumentScanner.Presence;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/** The driver, the machine's own scanimage and sane-airscan, on an emulated network scanner. */
class AirscanIT extends DocumentScannerContract {
  private static final Path BACKEND =
      Path.of("/usr/lib/x86_64-linux-gnu/sane/libsane-airscan.so.1");

  @TempDir Path folder;
  private NetworkBench bench;
  private DocumentScanner scanner;

  @BeforeEach
  void start() throws Exception {
    assertTrue(Files.exists(BACKEND), "install the Debian package sane-airscan");
    bench = new NetworkBench(folder).with("vendor", "eSCL").with("model", "Desk").withStatus();
    Files.writeString(folder.resolve("dll.conf"), "airscan\n");
    Files.writeString(
        folder.resolve("airscan.conf"),
        """
        [devices]
        "Desk" = %s, eSCL
        [options]
        discovery = disable
        """
            .formatted(bench.address()));
    scanner = bench.open();
  }

  @AfterEach
  void close() throws IOException {
    scanner.close();
    bench.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(scanner, bench.hardware());
  }

  /** The line was cut, which airscan sees first. */
  @Override
  protected DeviceFault faultOfATornPage() {
    return new DeviceFault.Disconnected(NetworkBench.ID);
  }

  /** A network scanner tells of its feeder only. */
  @Override
  protected Presence presenceOnGlass() {
    return Presence.EMPTY;
  }

  @Test
  void bothSidesOfEachSheetComeInOrder() throws Exception {
    bench.hardware().loadFeeder(List.of(bar(20), Sheet.twoSided(bar(80), bar(140))));
    List<ScannedPage> pages = new ArrayList<>();

    ScanOutcome outcome =
        scanner.scan(
            new ScanRequest(ScanRequest.Source.FEEDER_BOTH_SIDES, ScanRequest.Mode.GREY, 100, 50),
            pages::add,
            LIMIT);

    assertEquals(new ScanOutcome.Done(4), outcome);
    assertEquals(
        List.of("top", "", "middle", "bottom"), pages.stream().map(AirscanIT::bar).toList());
  }

  @Test
  void aPageIsThereBeforeTheNextOneIsScanned() throws Exception {
    bench().loadFeeder(3);
    List<Integer> waiting = new ArrayList<>();

    scanner.scan(FEEDER, _ -> waiting.add(bench.hardware().state().inFeeder()), LIMIT);

    assertTrue(waiting.getFirst() > 0, "sheets in the feeder at each page: " + waiting);
  }

  @Test
  void anOpenHatchIsToldWithoutAScan() throws InterruptedException {
    StatusWatch.awaitOnline(scanner);
    StatusWatch watch = StatusWatch.of(scanner);

    bench().openCover();

    watch.await(
        status -> status.fault().equals(Optional.of(new DeviceFault.CoverOpen(NetworkBench.ID))));
  }

  /** What airscan says of an open hatch: the scanner is busy. */
  @Test
  void withoutItsStatusAnOpenHatchIsAnotherProgramPerhaps() throws Exception {
    scanner.close();
    bench.with("status-url", "");
    bench().loadFeeder(1);
    bench().openCover();
    try (DocumentScanner blind = bench.open()) {
      DeviceFault fault = faultOf(() -> blind.scan(FEEDER, _ -> {}, LIMIT));

      DeviceFault.Withheld busy = assertInstanceOf(DeviceFault.Withheld.class, fault);
      assertTrue(busy.detail().contains("hatch"), busy.detail());
      assertEquals(Presence.UNKNOWN, blind.presence());
    }
  }

  @Test
  void aBatchThatIsGivenUpLeavesTheScannerFree() throws Exception {
    bench().loadFeeder(3);
    Duration limit = Duration.ofMillis(2_500);

    DeviceFault fault = faultOf(() -> scanner.scan(FEEDER, _ -> {}, limit));
    assertEquals(new DeviceFault.TimedOut(NetworkBench.ID, "scan", limit), fault);

    bench().loadFeeder(1);
    assertInstanceOf(ScanOutcome.Done.class, scanner.scan(FEEDER, _ -> {}, LIMIT));
  }

  @Test
  void aScannerThatSomebodyElseUsesIsNotCalledEmpty() throws Exception {
    bench().loadFeeder(1);
    try (HttpClient other = HttpClient.newHttpClient()) {
      HttpRequest job =
          HttpRequest.newBuilder(bench.address().resolve("ScanJobs"))
              .POST(HttpRequest.BodyPublishers.ofString("<InputSource>Feeder</InputSource>"))
              .build();
      assertEquals(201, other.send(job, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    DeviceFault fault = faultOf(() -> scanner.scan(FEEDER, _ -> {}, LIMIT));

    DeviceFault.Withheld withheld = assertInstanceOf(DeviceFault.Withheld.class, fault);
    assertEquals(DeviceFault.Withheld.Reason.BUSY, withheld.reason());
  }

  /** A sheet with a black bar across it, so many millimetres from its top. */
  private static Sheet bar(int millimetres) {
    return g -> {
      g.setColor(Color.BLACK);
      g.fillRect(20, millimetres, 170, 20);
    };
  }

  /** Where the bar of a page is; empty when it has none. */
  private static String bar(ScannedPage page) {
    return dark(page, 30) ? "top" : dark(page, 90) ? "middle" : dark(page, 150) ? "bottom" : "";
  }

  private static boolean dark(ScannedPage page, int millimetres) {
    int y = Sheet.dots(millimetres, page.resolution());
    return (page.samples()[y * page.width() + page.width() / 2] & 0xFF) < 100;
  }
}
