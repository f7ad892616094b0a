package vn.quay24.kiosk.papers.image;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;

/** Which pages are out of focus. */
class BlurredSheetTest {
  private static final Color BLUE = new Color(27, 63, 156);

  @Test
  void aPageOutOfFocusIsPointedOutAndASharpOneIsNot() {
    for (int seed = 0; seed < 4; seed++) {
      Pixels sharp = PaintedPage.paper(seed).askew(seed - 1.5).text(30, 60 + 70 * seed).grey();

      assertFalse(ScannedSheet.of(sharp, PaintedPage.RESOLUTION).blurred(), "sharp " + seed);
      assertTrue(
          ScannedSheet.of(softened(sharp, 5), PaintedPage.RESOLUTION).blurred(), "soft " + seed);
    }
  }

  @Test
  void aSignatureAloneIsSharp() {
    Pixels page = PaintedPage.paper(1).signature(BLUE).grey();

    assertFalse(ScannedSheet.of(page, PaintedPage.RESOLUTION).blurred());
  }

  /** The mean of squares of so many pixels, twice: of rows, then of columns. */
  private static Pixels softened(Pixels page, int side) {
    byte[] samples = page.samples();
    for (int time = 0; time < 2; time++) {
      samples = softened(samples, page.width(), side, 1);
      samples = softened(samples, page.width(), side, page.width());
    }
    return Pixels.grey(page.width(), page.height(), samples);
  }

  /** The mean of so many samples that lie {@code apart}; what lies beyond an end counts as it. */
  private static byte[] softened(byte[] samples, int width, int side, int apart) {
    byte[] means = new byte[samples.length];
    int length = apart == 1 ? width : samples.length / width;
    for (int first = 0; first < samples.length / length; first++) {
      int begin = apart == 1 ? first * width : first;
      for (int i = 0; i < length; i++) {
        int sum = 0;
        for (int near = i - side / 2; near <= i + side / 2; near++) {
          sum += samples[begin + Math.clamp(near, 0, length - 1) * apart] & 0xFF;
        }
        means[begin + i * apart] = (byte) (sum / side);
      }
    }
    return means;
  }
}
