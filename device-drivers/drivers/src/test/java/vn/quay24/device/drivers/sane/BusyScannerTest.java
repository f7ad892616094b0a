package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.scanner.ScanOutcome;

/** A scanner that is busy. */
@Timeout(20)
class BusyScannerTest {
  private final CommandBench bench;

  BusyScannerTest(@TempDir Path folder) {
    this.bench = new CommandBench(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aBusyScannerIsAskedAgain(int times) throws Exception {
    assertEquals(
        new ScanOutcome.Done(1), bench.scan(new FakeScanimage().busyFor(times).page().endsWith(0)));
    assertEquals(1, bench.pages().size());
  }

  @Test
  void aScannerThatIsBusyBehindAPageIsNotAskedAgain() throws Exception {
    FakeScanimage command =
        new FakeScanimage().page().says("scanimage: sane_start: Device busy").endsWith(3);

    assertInstanceOf(DeviceFault.Withheld.class, bench.faultOf(command));
    assertEquals(1, bench.pages().size());
  }
}
