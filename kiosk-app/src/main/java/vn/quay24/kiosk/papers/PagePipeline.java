package vn.quay24.kiosk.papers;

import java.util.EnumSet;
import java.util.Set;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.papers.image.Pixels;
import vn.quay24.kiosk.papers.image.ScannedSheet;
import vn.quay24.kiosk.papers.jpeg.JpegWriter;
import vn.quay24.kiosk.visit.Sheet;

/** The way of a page from the scanner's samples to what is shown; {@link KeptPage} is kept. */
public final class PagePipeline {
  private static final int PREVIEW_WIDTH = 480;
  private static final float PREVIEW_QUALITY = 0.7f;

  private PagePipeline() {}

  /** Looks at a page: how it lies and what is on it. The samples are only read. */
  public static ScannedSheet look(ScannedPage page) {
    return ScannedSheet.of(
        new Pixels(page.width(), page.height(), page.channels(), page.samples()),
        page.resolution());
  }

  /**
   * What the screen shows of a page, known before it is encoded. Personal data: prints as redacted.
   *
   * @param preview JPEG, at most {@value PagePipeline#PREVIEW_WIDTH} pixels wide
   */
  public record Shown(byte[] preview, Set<Sheet.Advice> advice) {
    public Shown {
      advice = Set.copyOf(advice);
    }

    /** Judges it and draws it small. */
    public static Shown of(ScannedSheet sheet) {
      return new Shown(PagePipeline.preview(sheet), PagePipeline.advice(sheet));
    }

    @Override
    public String toString() {
      return "Shown[redacted]";
    }
  }

  /** A small picture of it, JPEG. */
  public static byte[] preview(ScannedSheet sheet) {
    return JpegWriter.encode(sheet.picture(PREVIEW_WIDTH), PREVIEW_QUALITY);
  }

  private static Set<Sheet.Advice> advice(ScannedSheet sheet) {
    Set<Sheet.Advice> advice = EnumSet.noneOf(Sheet.Advice.class);
    if (sheet.blank()) {
      advice.add(Sheet.Advice.BLANK);
    } else if (sheet.blurred()) {
      advice.add(Sheet.Advice.BLURRED);
    }
    return advice;
  }
}
