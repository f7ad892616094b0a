package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.scanner.ScanOutcome;

/** Commands that do not end by themselves. */
@Timeout(20)
class HangingScanTest {
  private static final String JAM = "scanimage: sane_read: Document feeder jammed";
  private static final String EMPTY = "scanimage: sane_start: Document feeder out of documents";

  private final Path folder;
  private final CommandBench bench;

  HangingScanTest(@TempDir Path folder) {
    this.folder = folder;
    this.bench = new CommandBench(folder);
  }

  @Test
  void aJamIsToldThoughTheCommandNeverEnds() throws Exception {
    FakeScanimage command =
        new FakeScanimage().page().says(JAM).says("Batch terminated, 1 page scanned").hangsDeaf();

    assertEquals(new DeviceFault.Jammed(CommandBench.ID), bench.faultOf(command));
    assertEquals(1, bench.pages().size());
    assertFalse(isLeft(), "the command is still there");
  }

  private boolean isLeft() {
    return ProcessHandle.current()
        .descendants()
        .anyMatch(child -> child.info().commandLine().orElse("").contains(folder.toString()));
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

    assertEquals(new ScanOutcome.Done(2), bench.scan(command));
    assertEquals(2, bench.pages().size());
  }

  @Test
  void aBatchThatReachedItsCountIsDoneThoughTheCommandNeverEnds() throws Exception {
    FakeScanimage command =
        new FakeScanimage().page().says("Batch terminated, 1 page scanned").hangs();

    assertEquals(new ScanOutcome.Done(1), bench.scan(command));
  }

  @Test
  void aStatusThatWasNamedBeforeTheDeadlineIsTaken() throws Exception {
    FakeScanimage command = new FakeScanimage().says(JAM).hangs();

    DeviceFault fault = bench.faultOf(command, Duration.ofSeconds(1), Duration.ofSeconds(10));

    assertEquals(new DeviceFault.Jammed(CommandBench.ID), fault);
  }

  @Test
  void silenceIsATimeOut() throws Exception {
    Duration limit = Duration.ofMillis(500);

    DeviceFault fault =
        bench.faultOf(new FakeScanimage().page().hangs(), limit, CommandBench.GRACE);

    assertEquals(new DeviceFault.TimedOut(CommandBench.ID, "scan", limit), fault);
    assertEquals(1, bench.pages().size());
  }

  @Test
  void whatTheCommandStartedEndsWithIt() throws Exception {
    int seconds = 100_000 + (int) (ProcessHandle.current().pid() % 100_000);
    FakeScanimage command = new FakeScanimage().page().waitsForAChild(seconds);

    DeviceFault fault = bench.faultOf(command, Duration.ofSeconds(2), CommandBench.GRACE);

    assertInstanceOf(DeviceFault.TimedOut.class, fault);
    assertEquals(1, bench.pages().size(), "it had begun");
    Awaitility.await().until(() -> !runs("sleep " + seconds));
  }

  private static boolean runs(String command) {
    return ProcessHandle.allProcesses()
        .anyMatch(process -> process.info().commandLine().orElse("").contains(command));
  }

  @Test
  void aCommandThatIsGivenUpStillStopsItsScanner() throws Exception {
    Path stopped = folder.resolve("stopped");
    FakeScanimage command = new FakeScanimage().page().stopsAtItsEnd(stopped);

    DeviceFault fault = bench.faultOf(command, Duration.ofSeconds(2), CommandBench.GRACE);

    assertInstanceOf(DeviceFault.TimedOut.class, fault);
    assertTrue(Files.exists(stopped), "the scanner was not stopped");
  }
}
