package vn.quay24.kiosk.papers;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.Set;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.visit.Sheet;

/**
 * A page as a small picture, and what may be wrong with it.
 *
 * @param jpeg at most {@value #WIDTH} pixels wide
 */
record Preview(byte[] jpeg, Set<Sheet.Advice> advice) {
  private static final int WIDTH = 480;

  /** Less ink than this share of the page is no text. */
  private static final double BLANK_INK = 0.0008;

  /** A step in brightness that only a sharp edge makes, of 255. */
  private static final int SHARP_STEP = 60;

  /** Of a sharp page of text, far more pixels than this share lie on sharp edges. */
  private static final double SHARP_SHARE = 0.0015;

  Preview {
    advice = Set.copyOf(advice);
  }

  static Preview of(ScannedPage page) {
    return new Preview(Jpeg.encode(small(PageImage.of(page)), 0.7f), advice(page));
  }

  private static BufferedImage small(BufferedImage page) {
    int width = Math.min(WIDTH, page.getWidth());
    int height = Math.max(1, page.getHeight() * width / page.getWidth());
    BufferedImage small = new BufferedImage(width, height, page.getType());
    var graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    // Halving first keeps thin strokes that one big step would lose.
    BufferedImage half = page;
    while (half.getWidth() >= 2 * width * 2) {
      half = half(half);
    }
    graphics.drawImage(half, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private static BufferedImage half(BufferedImage page) {
    BufferedImage half =
        new BufferedImage(
            Math.max(1, page.getWidth() / 2), Math.max(1, page.getHeight() / 2), page.getType());
    var graphics = half.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(page, 0, 0, half.getWidth(), half.getHeight(), null);
    graphics.dispose();
    return half;
  }

  private static Set<Sheet.Advice> advice(ScannedPage page) {
    Grey grey = Grey.of(page);
    long ink = 0;
    long sharp = 0;
    long seen = 0;
    // A margin of a thirtieth holds shadows of the edge, not text.
    int marginX = grey.width() / 30;
    int marginY = grey.height() / 30;
    for (int y = marginY; y < grey.height() - marginY; y += 2) {
      for (int x = marginX; x < grey.width() - marginX - 2; x++) {
        seen++;
        int here = grey.at(x, y);
        if (here < 128) {
          ink++;
        }
        if (Math.abs(here - grey.at(x + 2, y)) > SHARP_STEP) {
          sharp++;
        }
      }
    }
    Set<Sheet.Advice> advice = EnumSet.noneOf(Sheet.Advice.class);
    if (seen > 0 && ink < BLANK_INK * seen && sharp < BLANK_INK * seen) {
      advice.add(Sheet.Advice.BLANK);
    } else if (seen > 0 && sharp < SHARP_SHARE * seen) {
      advice.add(Sheet.Advice.BLURRED);
    }
    return advice;
  }

  @Override
  public String toString() {
    return "Preview[redacted]";
  }
}
