package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a scan command and its files may say. */
class ScannerOutputFuzzTest {
  private static final ScannerSettings SETTINGS =
      new ScannerSettings(
          "scanimage",
          Optional.empty(),
          Optional.of("Maker"),
          Optional.of("Model"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Duration.ofSeconds(1));

  @FuzzTest
  void anyFileIsACompletePageOrTorn(byte[] file) {
    try {
      Pnm page = Pnm.parse(file);
      assertEquals(page.width() * page.height() * page.channels(), page.samples().length);
    } catch (Pnm.TornException torn) {
      assertFalse(String.valueOf(torn.getMessage()).isEmpty());
    }
  }

  @FuzzTest
  void anyLineIsAScannerOrNot(byte[] bytes) {
    String line = new String(bytes, StandardCharsets.UTF_8);
    Optional<String> name = SETTINGS.nameIn(line);

    assertFalse(name.isPresent() && name.get().isBlank());
  }

  @FuzzTest
  void anyComplaintIsKeptShort(byte[] bytes) throws IOException {
    Complaints complaints = new Complaints();

    complaints.read(new ByteArrayInputStream(bytes));

    assertTrue(complaints.reason().length() <= 500);
    assertEquals(complaints.last().isDone(), complaints.saying().isPresent());
  }

  @FuzzTest
  void noLineLeadsOutOfTheFolder(byte[] bytes) throws IOException {
    String line = new String(bytes, StandardCharsets.UTF_8);
    try (ScanFolder folder = ScanFolder.make()) {
      assertFalse(folder.isPage(line) && line.contains(".."));
      assertFalse(folder.isPage(folder.path() + "/" + line) && line.contains("/"));
    }
  }
}
