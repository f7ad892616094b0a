package vn.quay24.kiosk.papers.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page lies, and that it is put straight. */
class SheetAngleTest {
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
}
