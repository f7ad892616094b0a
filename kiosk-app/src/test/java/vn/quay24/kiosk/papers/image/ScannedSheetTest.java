package vn.quay24.kiosk.papers.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedSheetTest {
  private static final Color RED = new Color(200, 32, 42);
  private static final Color BLUE = new Color(27, 63, 156);

  /** What stands on a page. */
  enum Content {
    TEXT,
    A_FEW_LINES,
    TABLE,
    FORM,
    ALL;

    PaintedPage on(PaintedPage page) {
      return switch (this) {
        case TEXT -> page.text(30, 270);
        case A_FEW_LINES -> page.text(30, 62);
        case TABLE -> page.table(30, 260);
        case FORM -> page.form(30, 270);
        case ALL -> page.text(25, 90).table(95, 170).form(180, 270);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAngleIsFoundWithinATenthOfADegree(Content content) {
    anglesAreFound(content, 2);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("exhaustive")
  void anyAngleUpToFifteenDegreesIsFoundWithinATenth(Content content) {
    anglesAreFound(content, 8);
  }

  private static void anglesAreFound(Content content, int pages) {
    SplittableRandom chance = new SplittableRandom(content.name().length());
    for (int i = 0; i < pages; i++) {
      double degrees = chance.nextDouble(-15, 15);
      Pixels page = content.on(PaintedPage.paper(i).askew(degrees)).grey();

      ScannedSheet sheet = ScannedSheet.of(page, PaintedPage.RESOLUTION);

      assertEquals(degrees, sheet.degrees(), 0.1, content + " of seed " + i);
    }
  }

  @Test
  void aStraightPageStaysAsItIsPixelByPixel() {
    Pixels page = PaintedPage.paper(1).text(30, 270).grey();

    Rows straight = ScannedSheet.of(page, PaintedPage.RESOLUTION).straight();

    assertEquals(PaintedPage.WIDTH, straight.width());
    assertEquals(PaintedPage.HEIGHT, straight.height());
    byte[] row = new byte[straight.width()];
    for (int y = 0; y < straight.height(); y++) {
      straight.read(y, row);
      for (int x = 0; x < row.length; x++) {
        assertEquals(page.at(x, y), row[x] & 0xFF);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aPageLaidInTheWrongWayIsTurnedUpright(int turns) {
    Pixels page = turned(PaintedPage.paper(turns).askew(1.2).text(30, 270).grey(), turns);

    ScannedSheet sheet = ScannedSheet.of(page, PaintedPage.RESOLUTION);

    assertEquals((4 - turns) % 4, sheet.quarterTurns());
    assertEquals(1.2, sheet.degrees(), 0.1);
    assertTrue(sheet.straight().height() > sheet.straight().width());
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "FORM", "ALL", "A_FEW_LINES"})
  void aPageThatLiesRightStaysSo(Content content) {
    assertEquals(0, turnsOf(content, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "FORM", "ALL", "A_FEW_LINES"})
  @Tag("exhaustive")
  void aPageThatLiesRightIsNeverTurned(Content content) {
    for (int seed = 1; seed < 5; seed++) {
      assertEquals(0, turnsOf(content, seed));
    }
  }

  private static int turnsOf(Content content, int seed) {
    Pixels page = content.on(PaintedPage.paper(seed).askew(0.8)).grey();
    return ScannedSheet.of(page, PaintedPage.RESOLUTION).quarterTurns();
  }

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

  @Test
  void whatBearsNothingIsBlank() {
    List<PaintedPage> blanks =
        List.of(
            PaintedPage.paper(1),
            PaintedPage.paper(2).dust(60, 0.9),
            PaintedPage.paper(3).bleedThrough(18),
            PaintedPage.paper(4).bleedThrough(14).dust(40, 0.8),
            PaintedPage.onDark(5, 2, 200, 287),
            PaintedPage.paper(6).with(g -> hole(g, 12, 108)).with(g -> hole(g, 12, 188)),
            PaintedPage.paper(7)
                .with(g -> g.fill(new java.awt.geom.Rectangle2D.Double(90, 0, 0.3, 297))));
    for (PaintedPage blank : blanks) {
      assertTrue(
          ScannedSheet.of(blank.grey(), PaintedPage.RESOLUTION).blank(),
          () -> "page " + blanks.indexOf(blank));
    }
  }

  private static void hole(java.awt.Graphics2D g, double x, double y) {
    g.fill(new java.awt.geom.Ellipse2D.Double(x - 3, y - 3, 6, 6));
  }

  @Test
  void whatBearsAnythingIsNotBlank() {
    List<PaintedPage> written =
        List.of(
            PaintedPage.paper(1).signature(BLUE),
            PaintedPage.paper(2).signature(new Color(120, 120, 120)),
            PaintedPage.paper(3).text(30, 34),
            PaintedPage.paper(4).bleedThrough(18).signature(BLUE),
            PaintedPage.paper(5).photograph(100, 100),
            PaintedPage.paper(6).seal(120, 200, RED),
            PaintedPage.onDark(7, 3, 180, 260).signature(BLUE));
    for (PaintedPage page : written) {
      assertFalse(
          ScannedSheet.of(page.grey(), PaintedPage.RESOLUTION).blank(),
          () -> "page " + written.indexOf(page));
    }
  }

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

  @Test
  void aSealInColourIsFoundWhereItIsWhileBlackWritingIsNone() {
    Pixels page = PaintedPage.paper(1).askew(3).text(30, 270).seal(130, 220, RED).colour();

    List<Box> marks = ScannedSheet.of(page, PaintedPage.RESOLUTION).marks();

    assertEquals(1, marks.size());
    assertEquals(32, marks.getFirst().width() * 25.4 / PaintedPage.RESOLUTION, 14);
    Pixels plain = PaintedPage.paper(1).askew(3).text(30, 270).table(40, 90).colour();
    assertEquals(List.of(), ScannedSheet.of(plain, PaintedPage.RESOLUTION).marks());
  }

  @Test
  void aPaleSealAndASignatureInBlueCountToo() {
    Pixels page =
        PaintedPage.paper(1)
            .text(30, 150)
            .seal(70, 220, new Color(240, 190, 190))
            .signature(BLUE)
            .colour();

    assertEquals(2, ScannedSheet.of(page, PaintedPage.RESOLUTION).marks().size());
  }

  @Test
  void aPhotographIsFoundInGreyToo() {
    Pixels page = PaintedPage.paper(1).text(120, 270).photograph(30, 40).grey();

    List<Box> marks = ScannedSheet.of(page, PaintedPage.RESOLUTION).marks();

    assertEquals(1, marks.size());
    assertTrue(marks.getFirst().width() * 25.4 / PaintedPage.RESOLUTION >= 30);
    assertTrue(marks.getFirst().height() * 25.4 / PaintedPage.RESOLUTION >= 40);
  }

  @Test
  void aPageThatIsColouredAllOverIsOneMark() {
    Pixels page =
        PaintedPage.paper(1)
            .with(
                g -> {
                  for (int y = 20; y < 280; y += 12) {
                    g.setColor(y % 24 == 8 ? new Color(90, 160, 90) : new Color(200, 90, 120));
                    g.fill(new java.awt.Rectangle(10, y, 190, 7));
                  }
                })
            .colour();

    ScannedSheet sheet = ScannedSheet.of(page, PaintedPage.RESOLUTION);

    assertEquals(
        List.of(new Box(0, 0, sheet.straight().width(), sheet.straight().height())), sheet.marks());
  }

  /** Turned clockwise by quarters. */
  private static Pixels turned(Pixels page, int quarters) {
    Pixels turned = page;
    for (int i = 0; i < quarters; i++) {
      byte[] samples = new byte[turned.samples().length];
      int width = turned.height();
      for (int y = 0; y < turned.width(); y++) {
        for (int x = 0; x < width; x++) {
          samples[y * width + x] = (byte) turned.at(y, turned.height() - 1 - x);
        }
      }
      turned = Pixels.grey(width, turned.width(), samples);
    }
    return turned;
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
