package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.link.LinkClosedException;

/** A scanner that is looked for in the list of all. */
@Timeout(20)
class ScannerListTest {
  private final CommandBench bench;

  ScannerListTest(@TempDir Path folder) {
    this.bench = new CommandBench(folder);
  }

  @Test
  void aListThatFailedIsNoScannerThatWasPulledOut() throws Exception {
    Care care = new Care(CommandBench.ID, bench.found(new FakeScanimage().lists("", 1)));

    DeviceFault fault = assertThrows(DeviceException.class, care::open).fault();

    assertEquals(new DeviceFault.Broken(CommandBench.ID, "list of scanners ended with 1"), fault);
  }

  @Test
  void aListThatEndsWellWithoutTheScannerIsAPulledPlug() throws Exception {
    Care care = new Care(CommandBench.ID, bench.found(new FakeScanimage().lists("", 0)));

    assertThrows(LinkClosedException.class, care::open);
  }

  @Test
  void namesThatAreFilledUpWithBlanksAreTheSame() throws Exception {
    ScannerSettings settings = lookingFor("FUJITSU", "fi-7160");

    assertEquals(
        Optional.of("fujitsu:fi-7160:1"),
        settings.nameIn("fujitsu:fi-7160:1|FUJITSU |fi-7160         |scanner"));
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
        new ScannerSettings.Patience(CommandBench.GRACE, CommandBench.PAUSE));
  }
}
