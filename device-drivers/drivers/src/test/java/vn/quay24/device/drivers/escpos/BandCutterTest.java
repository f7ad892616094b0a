package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandCutterTest {
  private static final int WIDTH = 72;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void allBandsTogetherAreThePicture(long seed) {
    Bitmap picture = scattered(new Random(seed));

    List<Band> bands = cut(picture);

    assertArrayEquals(picture.dots(), laidOut(bands, picture.height()));
    assertTrue(
        bands.stream()
            .allMatch(band -> band.rows() * (band.doubled() ? 2 : 1) <= EscPos.BAND_ROWS));
    assertTrue(bands.stream().allMatch(band -> bytes(band) <= EscPos.BAND_BYTES));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whoCutsThePictureBeforeSavesNothing(long seed) {
    Bitmap picture = scattered(new Random(seed));
    int whole = bytes(cut(picture));

    for (int row = 1; row < picture.height(); row++) {
      int at = row * WIDTH;
      byte[] above = Arrays.copyOfRange(picture.dots(), 0, at);
      byte[] below = Arrays.copyOfRange(picture.dots(), at, picture.dots().length);
      int parts =
          bytes(cut(new Bitmap(WIDTH, row, above)))
              + bytes(cut(new Bitmap(WIDTH, picture.height() - row, below)));
      assertTrue(whole <= parts, "cut before row " + row + ": " + parts + " bytes, not " + whole);
    }
  }

  @Test
  void blankPaperCostsAByteForTwoRows() {
    List<Band> bands = cut(new Bitmap(WIDTH, 60, new byte[WIDTH * 60]));

    assertEquals(1, bands.size());
    assertTrue(bands.getFirst().blank());
    assertEquals(30, bands.getFirst().dots().length);
  }

  @Test
  void squaresOfFourDotsGoAtHalfTheirSize() {
    byte[] dots = new byte[WIDTH * 8];
    for (int y = 0; y < 8; y++) {
      dots[y * WIDTH + 34] = (byte) (y / 2 % 2 == 0 ? 0xCC : 0x33);
      dots[y * WIDTH + 37] = (byte) 0xFF;
    }

    Band band = cut(new Bitmap(WIDTH, 8, dots)).getFirst();

    assertTrue(band.doubled());
    assertTrue(band.centred());
    assertEquals(2, band.widthBytes());
    assertEquals(4, band.rows());
  }

  private static List<Band> cut(Bitmap picture) {
    return new BandCutter(picture).cut(EscPos.BAND_ROWS);
  }

  private static int bytes(List<Band> bands) {
    return bands.stream().mapToInt(BandCutterTest::bytes).sum();
  }

  private static int bytes(Band band) {
    return 8 + band.dots().length;
  }

  /** Lines of ink of any height and place, some of squares, with gaps of any size. */
  private static Bitmap scattered(Random random) {
    int height = 400;
    byte[] dots = new byte[WIDTH * height];
    for (int y = random.nextInt(6); y < height; y += random.nextInt(14)) {
      int left = random.nextInt(WIDTH);
      int right = left + random.nextInt(WIDTH - left);
      boolean squares = random.nextInt(3) == 0;
      int rows = Math.min(height - y, 1 + random.nextInt(30));
      for (int row = 0; row < rows; row++) {
        for (int x = left; x <= right; x++) {
          dots[(y + row) * WIDTH + x] = (byte) (squares ? 0xF0 : random.nextInt(256));
        }
      }
      y += rows;
    }
    return new Bitmap(WIDTH, height, dots);
  }

  private static byte[] laidOut(List<Band> bands, int height) {
    byte[] dots = new byte[WIDTH * height];
    int top = 0;
    for (Band band : bands) {
      int times = band.doubled() ? 2 : 1;
      int left = band.centred() ? (WIDTH - band.widthBytes() * times) / 2 : 0;
      for (int y = 0; y < band.rows() * times; y++) {
        for (int x = 0; x < band.widthBytes() * 8 * times; x++) {
          if (inked(band, x / times, y / times)) {
            dots[(top + y) * WIDTH + left + x / 8] |= (byte) (0x80 >> x % 8);
          }
        }
      }
      top += band.rows() * times;
    }
    assertEquals(height, top);
    return dots;
  }

  private static boolean inked(Band band, int x, int y) {
    return (band.dots()[y * band.widthBytes() + x / 8] & 0x80 >> x % 8) != 0;
  }
}
