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
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Tolerated;

/** What a scan command and its files may say. */
class ScannerOutputFuzzTest {
  private static final Tolerated TOLERATED = new Tolerated(new DeviceId("scanner-test"));
  private static final ScannerSettings SETTINGS =
      new ScannerSettings(
          "scanimage",
          Optional.empty(),
          Optional.of("Maker"),
          Optional.of("Model"),
          new Sources(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
          new Modes(Optional.of("Gray"), Optional.of("Color")),
          PageFormat.PNM,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          new ScannerSettings.Patience(Duration.ofSeconds(1), Duration.ofSeconds(1)));

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
  void anyJpegIsACompletePageOrTorn(byte[] file) {
    try {
      Pnm page = JpegPage.parse(file, TOLERATED);
      assertEquals(page.width() * page.height() * page.channels(), page.samples().length);
    } catch (Pnm.TornException torn) {
      assertFalse(String.valueOf(torn.getMessage()).isEmpty());
    }
  }

  @FuzzTest
  void anyMarkersLeadToTheEndOrNowhere(byte[] tail) {
    byte[] file = new byte[tail.length + 2];
    file[0] = (byte) 0xFF;
    file[1] = (byte) 0xD8;
    System.arraycopy(tail, 0, file, 2, tail.length);
    try {
      JpegMarkers.walk(file).requirePage();
      assertEquals((byte) 0xD9, file[file.length - 1]);
    } catch (Pnm.TornException torn) {
      assertFalse(String.valueOf(torn.getMessage()).isEmpty());
    }
  }

  @FuzzTest
  void anyDocumentIsAStatusOrNone(byte[] document) {
    try {
      EsclStatus status = EsclStatus.parse(document);
      assertTrue(status.state().length() <= 100 && status.feeder().length() <= 100);
    } catch (IOException none) {
      assertFalse(String.valueOf(none.getMessage()).isEmpty());
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
    try (ScanFolder folder = ScanFolder.make(PageFormat.PNM)) {
      assertFalse(folder.isPage(line) && line.contains(".."));
      assertFalse(folder.isPage(folder.path() + "/" + line) && line.contains("/"));
    }
  }
}
