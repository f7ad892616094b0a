package vn.quay24.device.drivers.code.camera;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Tolerated;

class FrameFormatTest {
  private static final Tolerated TOLERATED = new Tolerated(new DeviceId("camera-test"));
  private static final byte[] SIX = {1, 2, 3, 4, 5, 6};

  @Test
  void greyPicturesStandOneBehindTheOther() throws IOException {
    StreamFrames frames = frames(join("P5\n# made\n3 2\n255\n", SIX), join("P5 1 1 255 ", 9));

    assertArrayEquals(SIX, frames.next().samples());
    assertArrayEquals(new byte[] {9}, frames.next().samples());
    assertThrows(IOException.class, frames::next);
  }

  @Test
  void sixteenBitsAndColoursBecomeGrey() throws IOException {
    StreamFrames frames =
        frames(join("P5 2 1 65535\n", -1, -1, 0x80, 0), join("P6 1 1 255\n", 100, 100, 100));

    assertArrayEquals(new byte[] {-1, 127}, frames.next().samples());
    assertArrayEquals(new byte[] {100}, frames.next().samples());
  }

  @Test
  void coloursBehindTheLightAreSkipped() throws IOException {
    byte[] colours = new byte[4];
    StreamFrames frames =
        frames(
            "YUV4MPEG2 W3 H2 F25:1 Ip C420jpeg XNOTE\n".getBytes(US_ASCII),
            join("FRAME\n", SIX),
            colours,
            join("FRAME Ip\n", SIX),
            colours);

    assertArrayEquals(SIX, frames.next().samples());
    assertArrayEquals(SIX, frames.next().samples());
  }

  @Test
  void rawFramesHaveTheSizeThatWasTold() throws IOException {
    StreamFrames frames =
        new StreamFrames(
            new ByteArrayInputStream(join("", SIX)), Optional.of(new RawFrames(2, 1)), TOLERATED);

    assertArrayEquals(new byte[] {1, 2}, frames.next().samples());
    assertArrayEquals(new byte[] {3, 4}, frames.next().samples());
  }

  @Test
  void photographsStandOneBehindTheOther() throws IOException {
    StreamFrames frames = frames(jpeg(40, 30), jpeg(16, 8));

    GreyPicture first = frames.next();
    GreyPicture second = frames.next();

    assertEquals("40x30 16x8", size(first) + " " + size(second));
    assertEquals(200, first.samples()[0] & 0xFF, 3);
  }

  @Test
  void whatStandsBetweenPhotographsIsPassedOver() throws IOException {
    byte[] head = "\r\n--part\r\nContent-type: image/jpeg\r\n\r\n".getBytes(US_ASCII);
    StreamFrames parts = frames(head, jpeg(40, 30), head, jpeg(16, 8), head);
    StreamFrames filled = frames(jpeg(40, 30), new byte[500], jpeg(16, 8), new byte[] {-1, -1});

    assertEquals("40x30 16x8", size(parts.next()) + " " + size(parts.next()));
    assertEquals("40x30 16x8", size(filled.next()) + " " + size(filled.next()));
    assertThrows(IOException.class, parts::next);
  }

  @Test
  void aPhotographThatBreaksOffOrIsDamagedIsPassedOver() throws IOException {
    byte[] whole = jpeg(40, 30);
    byte[] torn = Arrays.copyOf(whole, whole.length - 4);
    byte[] damaged = jpeg(40, 30);
    damaged[1] = 0x41;
    byte[] empty = join("", 0xFF, 0xD8, 0xFF, 0xD9);
    StreamFrames frames = frames(jpeg(24, 8), torn, jpeg(40, 30), damaged, empty, jpeg(16, 8));

    assertEquals("24x8", size(frames.next()));
    assertEquals("40x30 16x8", size(frames.next()) + " " + size(frames.next()));
  }

  @Test
  void photographsWithoutEndAreGivenUp() {
    byte[] junk = new byte[2_000_000];
    junk[0] = -1;

    assertThrows(IOException.class, () -> frames(junk).next());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P5 99999 99999 255\n",
        "P5 8000 8000 255\n",
        "P5 0 5 255\n",
        "P5 x",
        "P4 8 8\n",
        "P5 5 5 99999999\n",
        "YUV4MPEG2 W-4 H4\nFRAME\n",
        "YUV4MPEG2 W4 H4 C420p10\nFRAME\n",
        "YUV4MPEG2 W4\n",
        "YUV4MPEG2 W4 H4\nFARM\n                                        ",
        "GIF89a",
        "P5 3 2 255\n12345"
      })
  void whatIsNoFrameIsRefused(String stream) {
    assertThrows(IOException.class, () -> frames(stream.getBytes(US_ASCII)).next());
  }

  @Test
  void aHeaderWithoutEndIsRefused() {
    byte[] blanks = new byte[100_000];
    Arrays.fill(blanks, (byte) ' ');
    assertThrows(IOException.class, () -> frames(join("P5", blanks)).next());
    assertThrows(IOException.class, () -> frames(join("YUV4MPEG2", blanks)).next());
  }

  private static String size(GreyPicture picture) {
    return picture.width() + "x" + picture.height();
  }

  private static byte[] jpeg(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < width * height; i++) {
      image.getRaster().setSample(i % width, i / width, 0, 200);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", file);
    return file.toByteArray();
  }

  private static byte[] join(String header, int... bytes) {
    byte[] rest = new byte[bytes.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = (byte) bytes[i];
    }
    return join(header, rest);
  }

  private static byte[] join(String header, byte[] bytes) {
    byte[] head = header.getBytes(US_ASCII);
    byte[] joined = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, joined, head.length, bytes.length);
    return joined;
  }

  private static StreamFrames frames(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return new StreamFrames(
        new ByteArrayInputStream(all.toByteArray()), Optional.empty(), TOLERATED);
  }
}
