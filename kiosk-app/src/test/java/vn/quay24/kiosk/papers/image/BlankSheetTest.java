package vn.quay24.kiosk.papers.image;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pages bear nothing. */
class BlankSheetTest {
  private static final Color RED = new Color(200, 32, 42);
  private static final Color BLUE = new Color(27, 63, 156);

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
}
