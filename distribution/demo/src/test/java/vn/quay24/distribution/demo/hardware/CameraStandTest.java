package vn.quay24.distribution.demo.hardware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.camera.DocumentCameraProvider;
import vn.quay24.device.emulator.document.EmulatedDocumentCamera;
import vn.quay24.device.emulator.paper.SamplePapers;
import vn.quay24.device.emulator.paper.Sheet;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.kiosk.papers.PagePipeline;
import vn.quay24.kiosk.papers.image.ScannedSheet;

/** From the paper on the table to the page that is kept, with the real driver in between. */
class CameraStandTest {
  private static final int DPI = EmulatedDocumentCamera.RESOLUTION;

  @TempDir private Path folder;

  @Test
  void aFrozenCameraSendsTheSamePictureWhateverLiesThere() throws Exception {
    Path picture = folder.resolve("camera.jpg");
    CameraStand stand = new CameraStand(picture, () -> {});
    stand.lay("first", SamplePapers.divorceExtract().sheets().getFirst());
    byte[] first = Files.readAllBytes(picture);

    stand.freeze(true);
    stand.lay("second", SamplePapers.deathExtract().sheets().getFirst());
    assertArrayEquals(first, Files.readAllBytes(picture));

    stand.freeze(false);
    assertFalse(Arrays.equals(first, Files.readAllBytes(picture)));
  }

  @Test
  void aPaperThatLiesAskewBecomesAStraightPage() throws Exception {
    Path picture = folder.resolve("camera.jpg");
    CameraStand stand = new CameraStand(picture, () -> {});
    stand.lay("paper", SamplePapers.all().getFirst().sheets().getFirst());
    List<ScannedPage> pages = new ArrayList<>();
    try (DocumentScanner camera =
        (DocumentScanner)
            new DocumentCameraProvider()
                .open(
                    new DeviceConfiguration(
                        new DeviceId("camera"),
                        "document-camera",
                        Map.of(
                            "command", "cat \"" + picture + "\"",
                            "node", picture.toString(),
                            "resolution", String.valueOf(DPI))),
                    InstantSource.system())) {
      camera.scan(
          new ScanRequest(ScanRequest.Source.CAMERA, ScanRequest.Mode.COLOUR, 300, 1),
          pages::add,
          Duration.ofSeconds(20));
    }

    ScannedSheet sheet = PagePipeline.look(pages.getFirst());

    assertEquals(2.5, sheet.degrees(), 0.2);
    assertEquals(0, sheet.quarterTurns());
    assertEquals(Sheet.dots(Sheet.WIDTH_MM, DPI), sheet.straight().width(), 15);
    assertEquals(Sheet.dots(Sheet.HEIGHT_MM, DPI), sheet.straight().height(), 15);
    assertFalse(sheet.blank());
  }
}
