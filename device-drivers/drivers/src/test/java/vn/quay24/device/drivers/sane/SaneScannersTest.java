package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a scanner offers, asked of commands that answer and of commands that do not. */
@Timeout(20)
class SaneScannersTest {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final Duration SHORT = Duration.ofMillis(300);

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

  private ScannerOffer offer(FakeScanimage command, Duration limit)
      throws IOException, InterruptedException {
    String program = command.in(folder).toString();
    return SaneScanners.offer(program, "x", Map.of(), limit);
  }
}
