package vn.quay24.device.drivers.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.emulator.contract.DeviceContract;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/** Real child processes; the camera is a file, and its command is cat. */
class DocumentCameraTest extends DeviceContract {
  private static final DeviceId ID = new DeviceId("camera-test");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final ScanRequest COLOUR =
      new ScanRequest(ScanRequest.Source.CAMERA, ScanRequest.Mode.COLOUR, 300, 1);

  @TempDir private static Path folder;
  private final Path node = folder.resolve("video0");
  private final DocumentScanner camera = camera("cat", node.toString());

  private DocumentScanner camera(String... command) {
    return DocumentCamera.start(
        new Supervisor.Watch(ID, DeviceKind.DOCUMENT_CAMERA, Duration.ofMillis(50), true),
        new StillCommand(List.of(command), Optional.of(node)),
        210,
        InstantSource.system());
  }

  @BeforeEach
  void layPaper() throws IOException {
    shoot("jpg");
  }

  private void shoot(String format) throws IOException {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(200, 0, 200, 300);
    graphics.dispose();
    Path next = folder.resolve("next");
    ImageIO.write(image, format, next.toFile());
    Files.move(next, node, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void onePictureIsOnePage() throws Exception {
    List<ScannedPage> pages = new ArrayList<>();

    assertEquals(new ScanOutcome.Done(1), camera.scan(COLOUR, pages::add, LIMIT));

    ScannedPage page = pages.getFirst();
    assertEquals(List.of(1, 400, 300, 3, 210), facts(page));
    int right = (150 * 400 + 300) * 3;
    assertEquals(250, page.samples()[right] & 0xFF, 8);
    assertEquals(0, page.samples()[right + 1] & 0xFF, 12);
  }

  @Test
  void greyIsOneChannelAlsoOfAPng() throws Exception {
    shoot("png");
    List<ScannedPage> pages = new ArrayList<>();

    camera.scan(
        new ScanRequest(ScanRequest.Source.CAMERA, ScanRequest.Mode.GREY, 300, 1),
        pages::add,
        LIMIT);

    assertEquals(List.of(1, 400, 300, 1, 210), facts(pages.getFirst()));
    assertEquals(76, pages.getFirst().samples()[300] & 0xFF);
  }

  @Test
  void aPictureThatBreaksOffIsNoPage() throws Exception {
    byte[] whole = Files.readAllBytes(node);
    for (int length : new int[] {300, whole.length - 200, whole.length - 2}) {
      Files.write(node, Arrays.copyOf(whole, length));
      List<ScannedPage> pages = new ArrayList<>();

      DeviceFault fault = faultOf(() -> camera.scan(COLOUR, pages::add, LIMIT));

      assertEquals(new DeviceFault.ProtocolViolation(ID, "one picture"), fault);
      assertEquals(List.of(), pages);
    }
  }

  @Test
  void whatStandsBehindAPictureIsNoPartOfIt() throws Exception {
    byte[] whole = Files.readAllBytes(node);
    byte[] longer = Arrays.copyOf(whole, whole.length * 2);
    System.arraycopy(whole, 100, longer, whole.length, whole.length - 100); // of an older one
    Files.write(node, longer);
    List<ScannedPage> pages = new ArrayList<>();

    assertEquals(new ScanOutcome.Done(1), camera.scan(COLOUR, pages::add, LIMIT));

    assertEquals(List.of(1, 400, 300, 3, 210), facts(pages.getFirst()));
  }

  @Test
  void aCommandThatFailsIsACameraThatIsAwayAndItsOwnWordsAreTold() throws Exception {
    try (DocumentScanner busy =
        camera("sh", "-c", "echo /dev/video0: Device or resource busy >&2; exit 1")) {
      DeviceException failure =
          assertThrows(DeviceException.class, () -> busy.scan(COLOUR, _ -> {}, LIMIT));

      assertEquals(new DeviceFault.Disconnected(ID), failure.fault());
      assertTrue(String.valueOf(failure.getCause()).contains("Device or resource busy"));
    }
  }

  @Test
  void aFloodIsNoPictureThoughTheCommandFailsOfIt() {
    try (DocumentScanner flood = camera("sh", "-c", "cat /dev/zero")) {
      assertEquals(
          new DeviceFault.ProtocolViolation(ID, "one picture"),
          faultOf(() -> flood.scan(COLOUR, _ -> {}, LIMIT)));
    }
  }

  @Test
  void aCameraThatHangsIsGivenUp() {
    try (DocumentScanner hanging = camera("sleep", "60")) {
      assertInstanceOf(
          DeviceFault.TimedOut.class,
          faultOf(() -> hanging.scan(COLOUR, _ -> {}, Duration.ofMillis(300))));
    }
  }

  @Test
  void aCommandThatIsNotThereIsAMatterOfTheDeviceFile() {
    try (DocumentScanner wrong = camera("/nowhere/shoot")) {
      assertInstanceOf(
          DeviceFault.Misconfigured.class, faultOf(() -> wrong.scan(COLOUR, _ -> {}, LIMIT)));
    }
  }

  private static List<Integer> facts(ScannedPage page) {
    return List.of(page.number(), page.width(), page.height(), page.channels(), page.resolution());
  }

  @AfterEach
  void close() throws IOException {
    camera.close();
    Files.deleteIfExists(node);
    Files.deleteIfExists(folder.resolve("away"));
  }

  @Override
  protected DocumentScanner device() {
    return camera;
  }

  @Override
  protected Pluggable bench() {
    return new Pluggable() {
      @Override
      public void unplug() {
        move(node, folder.resolve("away"));
      }

      @Override
      public void plug() {
        move(folder.resolve("away"), node);
      }
    };
  }

  @Override
  protected void use() throws DeviceException, InterruptedException {
    camera.scan(COLOUR, _ -> {}, LIMIT);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
