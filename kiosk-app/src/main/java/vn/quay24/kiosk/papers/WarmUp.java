package vn.quay24.kiosk.papers;

import java.util.Arrays;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.papers.image.ScannedSheet;
import vn.quay24.procedure.definition.Paper;

/**
 * Takes a made-up page the way of every page, so that the first citizen's first page does not wait
 * for classes to be loaded and compiled.
 */
final class WarmUp {
  private static final int WIDTH = 1_240; // A4 at 150 dpi
  private static final int HEIGHT = 1_754;
  private static final int RESOLUTION = 150;
  private static final int LINE = 32; // pixels from line to line
  private static final int LETTER = 14;

  private WarmUp() {}

  static void run() {
    byte[] samples = new byte[3 * WIDTH * HEIGHT];
    Arrays.fill(samples, (byte) 245);
    for (int y = 5 * LINE; y < HEIGHT - 5 * LINE; y++) {
      for (int x = 10 * LETTER; x < WIDTH - 10 * LETTER; x++) {
        if (y % LINE < LINE / 3 && (x - y / 8) % LETTER < LETTER / 3) {
          Arrays.fill(samples, 3 * (y * WIDTH + x), 3 * (y * WIDTH + x + 1), (byte) 40);
        }
      }
    }
    ScannedSheet sheet =
        PagePipeline.look(new ScannedPage(1, WIDTH, HEIGHT, 3, RESOLUTION, samples));
    var _ = PagePipeline.Shown.of(sheet);
    var _ = KeptPage.of(sheet, RESOLUTION, Paper.Kept.TEXT);
  }
}
