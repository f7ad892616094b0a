package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;

/** What a batch of pages is, and where it ends. */
@Timeout(20)
class ScanBatchTest {
  private static final String EMPTY = "scanimage: sane_start: Document feeder out of documents";

  private final Path folder;
  private final CommandBench bench;

  ScanBatchTest(@TempDir Path folder) {
    this.folder = folder;
    this.bench = new CommandBench(folder);
  }

  @Test
  void anEmptyFeederIsNoFault() throws Exception {
    assertEquals(
        new ScanOutcome.NoPaper(), bench.scan(new FakeScanimage().says(EMPTY).endsWith(7)));
  }

  @Test
  void aFeederThatRunsEmptyEndsTheBatch() throws Exception {
    assertEquals(
        new ScanOutcome.Done(1), bench.scan(new FakeScanimage().page().says(EMPTY).endsWith(7)));
  }

  @Test
  void theEndOfTheDataIsTheEndOfTheBatch() throws Exception {
    assertEquals(
        new ScanOutcome.Done(2), bench.scan(new FakeScanimage().page().page().endsWith(5)));
  }

  @Test
  void aLineThatIsAZeroEndsNothing() throws Exception {
    assertEquals(
        new ScanOutcome.Done(2),
        bench.scan(new FakeScanimage().page().prints("\\000").page().endsWith(0)));
    assertEquals(2, bench.pages().size());
  }

  @Test
  void aPageIsHandedOnBeforeTheNextOneIsScanned() throws Exception {
    Path seen = folder.resolve("seen");
    FakeScanimage command = new FakeScanimage().page().waitsFor(seen).page().endsWith(0);

    try (DocumentScanner scanner = bench.open(command, CommandBench.GRACE)) {
      ScanOutcome outcome =
          scanner.scan(
              CommandBench.FEEDER,
              page -> {
                bench.pages().add(page);
                assertTrue(seen.toFile().exists() || create(seen));
              },
              CommandBench.LIMIT);

      assertEquals(new ScanOutcome.Done(2), outcome);
    }
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
  void aPageHasTheResolutionThatTheScannerMadeOfTheOneAskedFor() throws Exception {
    bench.scan(
        new FakeScanimage()
            .says("scanimage: rounded value of resolution from 300 to 200")
            .waitsForAChild(1)
            .page()
            .says("Batch terminated, 1 page scanned"));

    assertEquals(200, bench.pages().getFirst().resolution());
  }

  @Test
  void bothSidesAreRefusedWhereNoSourceScansThem() throws Exception {
    ScanRequest bothSides = ScanRequest.of(ScanRequest.Source.FEEDER_BOTH_SIDES);
    try (DocumentScanner scanner =
        bench.open(new FakeScanimage().page().endsWith(0), CommandBench.GRACE)) {
      DeviceException failure =
          assertThrows(
              DeviceException.class,
              () -> scanner.scan(bothSides, bench.pages()::add, CommandBench.LIMIT));

      assertInstanceOf(DeviceFault.Misconfigured.class, failure.fault());
      assertEquals(List.of(), bench.pages());
      assertEquals(
          new ScanOutcome.Done(1),
          scanner.scan(CommandBench.FEEDER, bench.pages()::add, CommandBench.LIMIT));
    }
  }
}
