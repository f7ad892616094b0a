package vn.quay24.device.drivers.code.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceId;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.emulator.camera.Photograph;
import vn.quay24.device.emulator.camera.PrintedCode;
import vn.quay24.device.emulator.camera.View;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The program that most cameras will be read by, in every format that it can write. */
@Timeout(120)
class FfmpegIT {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String TEXT = "999190000123||Trần Văn Mẫu|01011990|Nam|Xã Mẫu|01012022";

  @TempDir Path folder;
  private File picture;

  @BeforeEach
  void takePicture() throws Exception {
    Photograph seen = Photograph.of(PrintedCode.of(TEXT), View.clean(5).turned(8), 1);
    BufferedImage image =
        new BufferedImage(seen.width(), seen.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, seen.width(), seen.height(), seen.samples());
    picture = folder.resolve("picture.png").toFile();
    ImageIO.write(image, "png", picture);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-pix_fmt gray -f rawvideo",
        "-pix_fmt yuv420p -f yuv4mpegpipe",
        "-pix_fmt yuv422p -f yuv4mpegpipe",
        "-pix_fmt gray -f yuv4mpegpipe",
        "-c:v pgm -f image2pipe",
        "-c:v ppm -f image2pipe",
        "-c:v mjpeg -q:v 5 -f image2pipe",
        "-c:v mjpeg -q:v 5 -f mjpeg"
      })
  void everyFormatIsRead(String format) throws Exception {
    String raw = format.endsWith("rawvideo") ? "1280x960" : "";
    try (CodeReader reader = camera("-loop 1 -re -i " + picture + " " + format, raw)) {
      assertEquals(Optional.of(TEXT), reader.next(LIMIT));
    }
  }

  @Test
  void aCameraThatEndsIsSwitchedOnAgain() throws Exception {
    try (CodeReader reader =
        camera("-re -f lavfi -i testsrc=d=2 -pix_fmt yuv420p -f yuv4mpegpipe", "")) {
      StatusWatch watch = StatusWatch.of(reader);

      watch.await(status -> status.condition() == Condition.ONLINE);
      watch.await(status -> status.condition() == Condition.POWER_OFF);
      watch.await(status -> status.condition() == Condition.ONLINE);
    }
  }

  @Test
  void closeEndsTheProgram() throws Exception {
    CodeReader reader = camera("-re -f lavfi -i testsrc -pix_fmt yuv420p -f yuv4mpegpipe", "");
    StatusWatch.awaitOnline(reader);
    assertTrue(runs());

    reader.close();

    assertFalse(runs());
  }

  private static boolean runs() {
    return ProcessHandle.current()
        .children()
        .anyMatch(child -> child.info().command().orElse("").endsWith("ffmpeg"));
  }

  private static CodeReader camera(String options, String raw)
      throws IllegalConfigurationException {
    String command = "ffmpeg -nostdin -loglevel error " + options + " pipe:1";
    return (CodeReader)
        new CodeCameraProvider()
            .open(
                new DeviceConfiguration(
                    new DeviceId("camera-ffmpeg"),
                    "code-camera",
                    Map.of("command", command, "raw", raw, "effort", "300")),
                InstantSource.system());
  }
}
