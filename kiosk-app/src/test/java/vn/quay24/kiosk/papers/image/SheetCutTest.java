package vn.quay24.kiosk.papers.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut away around a page, and that nothing of it is. */
class SheetCutTest {
  @Test
  void aSheetBeforeADarkLidIsCutOutAndStraight() {
    Pixels page = PaintedPage.onDark(1, 6, 148, 210).with(g -> {}).grey();

    Rows straight = ScannedSheet.of(page, PaintedPage.RESOLUTION).straight();

    // Without writing its angle is not known: the sheet is kept with what lies around its corners.
    assertTrue(straight.width() < PaintedPage.WIDTH);
    assertTrue(straight.height() < PaintedPage.HEIGHT);
  }

  @Test
  void aWrittenSheetBeforeADarkLidIsCutToItsOwnSize() {
    PaintedPage painted =
        PaintedPage.onDark(1, 6, 148, 210)
            .with(
                g -> {
                  for (int y = 60; y < 240; y += 8) {
                    for (int x = 50; x < 150; x += 3) {
                      g.fill(new java.awt.geom.Rectangle2D.Double(x, y, 1.6, 2.2));
                    }
                  }
                });

    Rows straight = ScannedSheet.of(painted.grey(), PaintedPage.RESOLUTION).straight();

    assertEquals(148, straight.width() * 25.4 / PaintedPage.RESOLUTION, 2);
    assertEquals(210, straight.height() * 25.4 / PaintedPage.RESOLUTION, 2);
  }

  @Test
  void aCardOnALightGlassIsCutOutWithAMargin() {
    Pixels page =
        PaintedPage.paper(3)
            .with(g -> g.fill(new java.awt.geom.Rectangle2D.Double(60, 100, 85, 54)))
            .grey();

    Rows straight = ScannedSheet.of(page, PaintedPage.RESOLUTION).straight();

    assertEquals(85 + 20, straight.width() * 25.4 / PaintedPage.RESOLUTION, 3);
    assertEquals(54 + 20, straight.height() * 25.4 / PaintedPage.RESOLUTION, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void noInkIsCutAway(int seed) {
    everyDotIsKept(seed);
  }

  static Stream<Integer> moreSeeds() {
    return IntStream.range(6, 24).boxed();
  }

  @ParameterizedTest
  @MethodSource("moreSeeds")
  @Tag("exhaustive")
  void noInkIsEverCutAway(int seed) {
    everyDotIsKept(seed);
  }

  /** Dots of ink at random, some at the very edge: all are on what is kept. */
  private static void everyDotIsKept(int seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    double degrees = chance.nextDouble(-15, 15);
    double width = chance.nextDouble(100, 205);
    double height = chance.nextDouble(140, 290);
    boolean dark = chance.nextBoolean();
    PaintedPage painted =
        dark ? PaintedPage.onDark(seed, degrees, width, height) : PaintedPage.paper(seed);
    if (chance.nextBoolean()) {
      painted.with(g -> words(g, chance, width, height));
    }
    Pixels before = painted.with(_ -> {}).grey();
    int[] dots = new int[16];
    int size = 8;
    for (int i = 0; i < dots.length; i += 2) {
      double x = (chance.nextDouble() - 0.5) * (width - 4) * PaintedPage.RESOLUTION / 25.4;
      double y = (chance.nextDouble() - 0.5) * (height - 4) * PaintedPage.RESOLUTION / 25.4;
      double angle = dark ? Math.toRadians(degrees) : 0;
      dots[i] = (int) (PaintedPage.WIDTH / 2.0 + x * Math.cos(angle) - y * Math.sin(angle));
      dots[i + 1] = (int) (PaintedPage.HEIGHT / 2.0 + x * Math.sin(angle) + y * Math.cos(angle));
    }
    Pixels page = withDots(before, dots, size);

    Rows kept = ScannedSheet.of(page, PaintedPage.RESOLUTION).straight();

    List<Integer> there = blobs(page);
    List<Integer> found = blobs(kept);
    assertEquals(there.size(), found.size(), () -> "dots of seed " + seed);
    for (int area : found) {
      assertTrue(area >= 0.55 * size * size, () -> "a dot was cut with seed " + seed);
    }
  }

  /** A blacker black than anything else on the page. */
  private static Pixels withDots(Pixels page, int[] dots, int size) {
    byte[] samples = page.samples();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) Math.max(samples[i] & 0xFF, 30);
    }
    for (int i = 0; i < dots.length; i += 2) {
      for (int y = dots[i + 1]; y < dots[i + 1] + size; y++) {
        for (int x = dots[i]; x < dots[i] + size; x++) {
          if (x >= 0 && y >= 0 && x < page.width() && y < page.height()) {
            samples[y * page.width() + x] = 0;
          }
        }
      }
    }
    return page;
  }

  /** How large the dots are, pixels that are blacker than all else. */
  private static List<Integer> blobs(Rows page) {
    boolean[] black = new boolean[page.width() * page.height()];
    byte[] row = new byte[page.width()];
    for (int y = 0; y < page.height(); y++) {
      page.read(y, row);
      for (int x = 0; x < row.length; x++) {
        black[y * row.length + x] = (row[x] & 0xFF) < 24;
      }
    }
    return Pieces.of(black, page.width()).all().stream().map(Pieces.Piece::area).toList();
  }

  private static void words(
      java.awt.Graphics2D g, SplittableRandom chance, double width, double height) {
    double left = (210 - width) / 2 + 10;
    for (double y = (297 - height) / 2 + 12; y < (297 + height) / 2 - 12; y += 7) {
      for (double x = left; x < left + width - 24; x += chance.nextDouble(2.5, 5)) {
        g.fill(new java.awt.geom.Rectangle2D.Double(x, y, 1.6, 2.2));
      }
    }
  }
}
