package vn.quay24.kiosk.papers.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each pixel against the mean of its own neighbourhood, summed up the slow way. */
class ThresholdTest {
  private static final int RESOLUTION = 40;
  private static final int REACH = RESOLUTION / 4;
  private static final SplittableRandom CHANCE = new SplittableRandom(24);

  @ParameterizedTest(name = "{0} x {1} pixels")
  @CsvSource({"60, 50", "1, 1", "5, 70", "70, 5", "20, 20", "21, 21", "22, 22", "10, 11", "11, 10"})
  void everyPixelIsComparedWithItsOwnNeighbourhood(int width, int height) {
    Pixels page = shadowed(width, height);
    Threshold threshold = new Threshold(page, RESOLUTION);
    boolean[][] expected = new boolean[height][width];
    boolean[][] found = new boolean[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        expected[y][x] = slowly(page, x, y);
      }
      int[] changes = new int[width];
      int count = threshold.next(changes);
      for (int i = 0; i < count; i++) {
        Arrays.fill(found[y], changes[i], width, i % 2 == 0);
      }
    }
    assertArrayEquals(expected, found);
  }

  /** Noise that gets darker to the right, with black and with white in it. */
  private static Pixels shadowed(int width, int height) {
    byte[] samples = new byte[width * height];
    for (int i = 0; i < samples.length; i++) {
      int paper = 255 - 200 * (i % width) / width;
      samples[i] = (byte) Math.clamp(paper + CHANCE.nextInt(-80, 80), 0, 255);
    }
    return Pixels.grey(width, height, samples);
  }

  private static boolean slowly(Pixels page, int atX, int atY) {
    int sum = 0;
    int count = 0;
    for (int y = Math.max(0, atY - REACH); y <= Math.min(page.height() - 1, atY + REACH); y++) {
      for (int x = Math.max(0, atX - REACH); x <= Math.min(page.width() - 1, atX + REACH); x++) {
        sum += page.at(x, y);
        count++;
      }
    }
    return 50 * page.at(atX, atY) * count <= 43 * sum || page.at(atX, atY) < 40;
  }
}
