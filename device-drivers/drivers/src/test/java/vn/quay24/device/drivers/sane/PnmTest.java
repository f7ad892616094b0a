package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PnmTest {

  @Test
  void readsWhatScanimageWrites() throws Pnm.TornException {
    Pnm picture = parse("P6\n# SANE data follows\n2 1\n255\nabcdef");

    assertEquals(2, picture.width());
    assertEquals(1, picture.height());
    assertEquals(3, picture.channels());
    assertArrayEquals("abcdef".getBytes(StandardCharsets.ISO_8859_1), picture.samples());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P5",
        "P1\n2 1\n1 0",
        "P4\n9 1\nx",
        "P4\n2 1\nxx",
        "P5\n2 1\n255\na",
        "P5\n2 1\n255\nabc",
        "P5\n2 1\n65535\nabc",
        "P5\n2 1\n65536\nabcd",
        "P5\n2 -1\n255\nab",
        "P5\n# SANE data follows\n2 0\n255\nab",
        "P5\n20001 1\n255\na",
        "P5\n0 1\n255\n",
        "P5\n99999999999 1\n255\na",
        "P5\n2\n255\nab",
        "P5 2 1 255"
      })
  void refusesWhatIsNoCompletePage(String file) {
    assertThrows(Pnm.TornException.class, () -> parse(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P5 2 1 255\nab",
        "P5\r\n2\t1\r\n255\nab",
        "P5\n#one\n# two 3 4\n  2 #width\n\n 1\n#most\n255 ab",
        "P5#\n2 1\n0255\nab"
      })
  void stepsOverCommentsAndBlanks(String file) throws Pnm.TornException {
    Pnm picture = parse(file);

    assertEquals(2, picture.width());
    assertArrayEquals("ab".getBytes(StandardCharsets.ISO_8859_1), picture.samples());
  }

  @Test
  void samplesThatLookLikeBlanksAreSamples() throws Pnm.TornException {
    assertArrayEquals(new byte[] {'\n', '#'}, parse("P5\n2 1\n255\n\n#").samples());
  }

  @Test
  void blackAndWhiteBecomesGrey() throws Pnm.TornException {
    Pnm picture = parse("P4\n# SANE data follows\n9 2\n\u0080\u0080\u0000\u007F");

    assertEquals(1, picture.channels());
    byte[] expected = new byte[18];
    Arrays.fill(expected, (byte) 255);
    expected[0] = 0;
    expected[8] = 0; // the last bits of a row fill it up
    assertArrayEquals(expected, picture.samples());
  }

  @Test
  void sixteenBitsBecomeEight() throws Pnm.TornException {
    assertArrayEquals(
        new byte[] {(byte) 255, 127, 0},
        parse("P6\n1 1\n65535\n\u00FF\u00FF\u0080\u0000\u0000\u00FF").samples());
    assertArrayEquals(
        new byte[] {(byte) 255, 0}, parse("P5\n2 1\n4095\n\u000F\u00FF\u0000\u0000").samples());
  }

  @Test
  void aPictureTooLargeForTheKiosksMemoryIsRefusedBeforeItIsUnpacked() {
    byte[] header = "P4\n20000 20000\n".getBytes(StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(header, header.length + 20_000 / 8 * 20_000);

    Pnm.TornException refused = assertThrows(Pnm.TornException.class, () -> Pnm.parse(file));
    assertEquals("400000000 samples are more than any page", refused.getMessage());
  }

  @Test
  void aPageMayBeTwentyThousandDotsLong() throws Pnm.TornException {
    assertEquals(20_000, parse("P5\n1 20000\n255\n" + "x".repeat(20_000)).height());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noShorterNorLongerFileIsAPage(long seed) throws Pnm.TornException {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] file = picture(random);
      assertEquals(file.length > 0, Pnm.parse(file).width() > 0);
      int cut = random.nextInt(file.length);
      assertThrows(Pnm.TornException.class, () -> Pnm.parse(Arrays.copyOf(file, cut)));
      assertThrows(Pnm.TornException.class, () -> Pnm.parse(Arrays.copyOf(file, file.length + 1)));
    }
  }

  private static byte[] picture(Random random) {
    int kind = random.nextInt(5);
    int width = 1 + random.nextInt(40);
    int height = 1 + random.nextInt(40);
    String header =
        switch (kind) {
          case 0 -> "P4\n" + width + " " + height + "\n";
          case 1, 2 -> "P5\n#\n" + width + "\n" + height + " " + (kind == 1 ? 255 : 65_535) + "\n";
          default -> "P6 " + width + " " + height + " " + (kind == 3 ? 255 : 65_535) + "\n";
        };
    int size =
        switch (kind) {
          case 0 -> (width + 7) / 8 * height;
          case 1 -> width * height;
          case 2 -> width * height * 2;
          case 3 -> width * height * 3;
          default -> width * height * 6;
        };
    byte[] samples = new byte[size];
    random.nextBytes(samples);
    byte[] file =
        Arrays.copyOf(header.getBytes(StandardCharsets.ISO_8859_1), header.length() + size);
    System.arraycopy(samples, 0, file, header.length(), size);
    return file;
  }

  private static Pnm parse(String file) throws Pnm.TornException {
    return Pnm.parse(file.getBytes(StandardCharsets.ISO_8859_1));
  }
}
