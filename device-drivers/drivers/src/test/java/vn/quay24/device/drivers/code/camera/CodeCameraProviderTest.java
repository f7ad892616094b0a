package vn.quay24.device.drivers.code.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Condition;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceId;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.emulator.camera.Photograph;
import vn.quay24.device.emulator.camera.PrintedCode;
import vn.quay24.device.emulator.camera.View;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

@Timeout(60)
class CodeCameraProviderTest {
  @TempDir Path folder;

  @Test
  void aFolderOfPicturesIsACamera() throws Exception {
    Files.writeString(folder.resolve("a-note.txt"), "no picture");
    ImageIO.write(
        new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB),
        "jpeg",
        folder.resolve("b-dark.jpg").toFile());
    Files.write(folder.resolve("c-code.png"), code());

    try (CodeReader reader =
        (CodeReader) open(Map.of("pictures", folder.toString(), "effort", "300"))) {
      assertEquals(Optional.of("999|code"), reader.next(Duration.ofSeconds(20)));
    }
  }

  @Test
  void aBrokenPictureInTheFolderIsPassedOver() throws Exception {
    byte[] whole = code();
    Files.writeString(folder.resolve("a-words.png"), "no picture");
    Files.write(folder.resolve("b-torn.png"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(folder.resolve("c-huge.pgm"), "P5 99999 99999 255\n");
    Files.write(folder.resolve("d-code.png"), whole);

    try (CodeReader reader =
        (CodeReader) open(Map.of("pictures", folder.toString(), "effort", "300"))) {
      StatusWatch.awaitOnline(reader);
      assertEquals(Optional.of("999|code"), reader.next(Duration.ofSeconds(20)));
      assertEquals(Optional.of("999|code"), reader.next(Duration.ofSeconds(20)));
    }
  }

  @Test
  void aFolderOfBrokenPicturesIsNoCamera() throws Exception {
    Files.writeString(folder.resolve("a-words.png"), "no picture");

    try (Device camera = open(Map.of("pictures", folder.toString()))) {
      StatusWatch.of(camera).await(status -> status.fault().isPresent());
    }
  }

  private static byte[] code() throws IOException {
    Photograph seen = Photograph.of(PrintedCode.of("999|code"), View.clean(5), 1);
    BufferedImage image =
        new BufferedImage(seen.width(), seen.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, seen.width(), seen.height(), seen.samples());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "png", file);
    return file.toByteArray();
  }

  @Test
  void aProgramThatIsNotThereIsSaid() throws Exception {
    try (Device camera = open(Map.of("command", "no-such-program -i x"))) {
      String fault =
          StatusWatch.of(camera)
              .await(
                  status ->
                      status.condition() == Condition.HARDWARE_ERROR || status.fault().isPresent())
              .fault()
              .toString();

      assertTrue(fault.contains("no-such-program"), fault);
    }
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    refused("command: either this or pictures", Map.of());
    refused("command: either this or pictures", Map.of("command", "x", "pictures", "/y"));
    refused("raw: must be a size", Map.of("command", "x", "raw", "1280*720"));
    refused("raw: must be at most", Map.of("command", "x", "raw", "9999x9999"));
    refused("effort: must be a whole number from 5 to 2000", Map.of("command", "x", "effort", "0"));
    refused("colour is not known", Map.of("command", "x", "colour", "red"));
  }

  private static void refused(String why, Map<String, String> settings) {
    String message =
        String.valueOf(
            assertThrows(IllegalConfigurationException.class, () -> open(settings)).getMessage());
    assertTrue(message.contains(why) || message.contains(why.replace(" is", ": is")), message);
  }

  private static Device open(Map<String, String> settings) throws IllegalConfigurationException {
    return new CodeCameraProvider()
        .open(
            new DeviceConfiguration(new DeviceId("camera"), "code-camera", settings),
            InstantSource.system());
  }
}
