package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.emulator.paper.Sheet;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/**
 * A second client of the emulated network scanner: SANE's own eSCL backend. Without Avahi it lists
 * no scanner, so the device file names it.
 */
@Timeout(60)
class LibsaneEsclIT {
  private static final Duration LIMIT = Duration.ofSeconds(40);
  private static final ScanRequest FEEDER =
      new ScanRequest(ScanRequest.Source.FEEDER, ScanRequest.Mode.GREY, 100, 50);

  @TempDir Path folder;
  private final List<ScannedPage> pages = new ArrayList<>();
  private NetworkBench bench;
  private DocumentScanner scanner;

  @BeforeEach
  void start() throws Exception {
    bench = new NetworkBench(folder).withStatus();
    String root = "http://" + bench.address().getAuthority();
    Files.writeString(folder.resolve("dll.conf"), "escl\n");
    Files.writeString(folder.resolve("escl.conf"), "device " + root + "\n");
    scanner = bench.with("device", "escl:" + root).open();
  }

  @AfterEach
  void close() throws IOException {
    scanner.close();
    bench.close();
  }

  @Test
  void scansUntilTheFeederIsEmpty() throws Exception {
    load(3);

    assertEquals(new ScanOutcome.Done(3), scanner.scan(FEEDER, pages::add, LIMIT));
    assertEquals(new ScanOutcome.NoPaper(), scanner.scan(FEEDER, pages::add, LIMIT));
    assertEquals(3, pages.size());
  }

  @Test
  void aJamIsToldAndAnOpenHatch() throws Exception {
    load(2);
    bench.hardware().jam();
    assertEquals(new DeviceFault.Jammed(NetworkBench.ID), fault());

    bench.hardware().clearJam();
    bench.hardware().openCover();
    assertEquals(new DeviceFault.CoverOpen(NetworkBench.ID), fault());

    bench.hardware().closeCover();
    assertEquals(new ScanOutcome.Done(2), scanner.scan(FEEDER, pages::add, LIMIT));
  }

  private void load(int sheets) {
    bench.hardware().loadFeeder(Collections.nCopies(sheets, Sheet.blank()));
  }

  private DeviceFault fault() {
    return assertThrows(DeviceException.class, () -> scanner.scan(FEEDER, pages::add, LIMIT))
        .fault();
  }
}
