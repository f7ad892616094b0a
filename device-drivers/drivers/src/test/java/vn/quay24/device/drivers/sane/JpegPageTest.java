package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Tolerated;

class JpegPageTest {
  private static final int WIDTH = 80;
  private static final int HEIGHT = 60;

  private final Tolerated tolerated = new Tolerated(new DeviceId("scanner-test"));

  @Test
  void aGreyPageHasOneSampleADot() throws Exception {
    Pnm page = JpegPage.parse(jpeg(BufferedImage.TYPE_BYTE_GRAY, false), tolerated);

    assertEquals(WIDTH, page.width());
    assertEquals(HEIGHT, page.height());
    assertEquals(1, page.channels());
    assertEquals(WIDTH * HEIGHT, page.samples().length);
    assertEquals(Set.of(), tolerated.habits());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void redComesFirstInColour(boolean progressive) throws Exception {
    Pnm page = JpegPage.parse(jpeg(BufferedImage.TYPE_INT_RGB, progressive), tolerated);

    assertEquals(3, page.channels());
    assertTrue((page.samples()[0] & 0xFF) > 200, "red");
    assertTrue((page.samples()[2] & 0xFF) < 60, "blue");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noPartOfAFileIsAPage(boolean progressive) throws Exception {
    byte[] file = jpeg(BufferedImage.TYPE_INT_RGB, progressive);

    for (int length = 0; length < file.length; length++) {
      byte[] part = Arrays.copyOf(file, length);
      assertThrows(Pnm.TornException.class, () -> JpegPage.parse(part, tolerated));
    }
  }

  @Test
  void aPictureThatWasEndedEarlyIsNoPage() throws Exception {
    byte[] file = jpeg(BufferedImage.TYPE_INT_RGB, false);
    int scan = scan(file);
    byte[] ended = Arrays.copyOf(file, scan + (file.length - scan) / 2);
    ended[ended.length - 2] = (byte) 0xFF;
    ended[ended.length - 1] = (byte) 0xD9;
    JpegMarkers.walk(ended).requirePage();

    assertThrows(Pnm.TornException.class, () -> JpegPage.parse(ended, tolerated));
  }

  @Test
  void whatFillsUpABufferBehindThePageIsNoPartOfIt() throws Exception {
    byte[] file = jpeg(BufferedImage.TYPE_BYTE_GRAY, false);
    byte[] filled = Arrays.copyOf(file, file.length + 37);
    filled[file.length] = (byte) 0xFF;

    assertArrayEquals(
        JpegPage.parse(file, tolerated).samples(), JpegPage.parse(filled, tolerated).samples());
    assertEquals(Set.of(JpegPage.PADDED), tolerated.habits());
  }

  @Test
  void otherBytesBehindTheEndAreRefused() throws Exception {
    byte[] file = jpeg(BufferedImage.TYPE_BYTE_GRAY, false);
    byte[] longer = Arrays.copyOf(file, file.length + 1);
    longer[file.length] = 'x';

    assertThrows(Pnm.TornException.class, () -> JpegPage.parse(longer, tolerated));
  }

  @Test
  void ofTwoPicturesTheFirstMayBeTaken() throws Exception {
    byte[] file = jpeg(BufferedImage.TYPE_BYTE_GRAY, false);
    byte[] two = Arrays.copyOf(file, file.length * 2);
    System.arraycopy(file, 0, two, file.length, file.length);

    assertArrayEquals(
        JpegPage.parse(file, tolerated).samples(), JpegPage.first(two, tolerated).samples());
    assertEquals(Set.of(JpegPage.FOLLOWED), tolerated.habits());
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB})
  void aPageWithoutTheUsualTablesIsRead(int type) throws Exception { // motion JPEG
    byte[] file = jpeg(type, false);

    assertArrayEquals(
        JpegPage.parse(file, tolerated).samples(),
        JpegPage.parse(withoutTables(file), tolerated).samples());
  }

  private static byte[] withoutTables(byte[] file) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    bare.write(file, 0, 2);
    int at = 2;
    while ((file[at + 1] & 0xFF) != 0xDA) {
      int length = 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
      if ((file[at + 1] & 0xFF) != 0xC4) {
        bare.write(file, at, length);
      }
      at += length;
    }
    bare.write(file, at, file.length - at);
    return bare.toByteArray();
  }

  @Test
  void aHugePictureIsRefusedBeforeItIsDecoded() throws Exception {
    byte[] file = jpeg(BufferedImage.TYPE_BYTE_GRAY, false);
    int frame = marker(file, 0xC0);
    for (int i = 5; i < 9; i++) {
      file[frame + i] = 0x4E; // 20046 dots
    }

    Pnm.TornException torn =
        assertThrows(Pnm.TornException.class, () -> JpegPage.parse(file, tolerated));
    assertTrue(String.valueOf(torn.getMessage()).contains("more than any page"));
  }

  private static int scan(byte[] file) {
    return marker(file, 0xDA);
  }

  private static int marker(byte[] file, int marker) {
    return IntStream.range(0, file.length - 1)
        .filter(i -> (file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == marker)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] jpeg(int type, boolean progressive) throws IOException {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(Color.BLACK);
    for (int line = 20; line < HEIGHT; line += 3) {
      g.drawLine(5, line, 70, line - 7);
    }
    g.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
