package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a scanner offers, asked of commands that answer and of commands that do not. */
@Timeout(20)
class SaneScannersTest {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static final String LINE = "fake:0|Maker|Model|flatbed scanner";
  private static final SaneScanners.Scanner FAKE =
      new SaneScanners.Scanner("fake:0", "Maker", "Model", "flatbed scanner");

  @TempDir Path folder;

  @Test
  void whatIsAnsweredToTheEndIsAnOffer() throws Exception {
    FakeScanimage command = new FakeScanimage().prints("    --source ADF|Flatbed [ADF]");

    assertEquals(List.of("ADF", "Flatbed"), offer(command.endsWith(0), LIMIT).sources());
  }

  @Test
  void aFailedQuestionIsNoScannerWithoutOptions() {
    FakeScanimage command =
        new FakeScanimage().says("scanimage: open of device x failed: Access denied").endsWith(1);

    IOException failed = assertThrows(IOException.class, () -> offer(command, LIMIT));

    assertTrue(String.valueOf(failed.getMessage()).contains("Access denied"), failed::toString);
  }

  @Test
  void anAnswerThatIsCutShortIsNone() {
    FakeScanimage command = new FakeScanimage().prints("    --source ADF [ADF]").hangs();

    assertThrows(IOException.class, () -> offer(command, SHORT));
  }

  @Test
  void aListToTheEndIsAllThereIs() throws Exception {
    assertEquals(
        new SaneScanners.Listing(List.of(FAKE), Optional.empty()),
        list(new FakeScanimage().lists(LINE, 0), LIMIT));
  }

  @Test
  void aListThatFailedIsNoMachineWithoutScanners() throws Exception {
    SaneScanners.Listing listing = list(new FakeScanimage().lists("", 1), LIMIT);

    assertEquals(List.of(), listing.scanners());
    assertTrue(listing.trouble().orElseThrow().contains("exit code 1"), listing::toString);
    assertTrue(listing.trouble().orElseThrow().contains("Invalid argument"), listing::toString);
  }

  @Test
  void whatWasListedBeforeABackendCrashedIsThereAndTheCrashIsTold() throws Exception {
    SaneScanners.Listing listing = list(new FakeScanimage().lists(LINE, 139), LIMIT);

    assertEquals(List.of(FAKE), listing.scanners());
    assertTrue(listing.trouble().orElseThrow().contains("exit code 139"), listing::toString);
  }

  private SaneScanners.Listing list(FakeScanimage command, Duration limit)
      throws IOException, InterruptedException {
    return SaneScanners.list(command.in(folder).toString(), Map.of(), limit);
  }

  private ScannerOffer offer(FakeScanimage command, Duration limit)
      throws IOException, InterruptedException {
    String program = command.in(folder).toString();
    return SaneScanners.offer(program, "x", Map.of(), limit);
  }
}
