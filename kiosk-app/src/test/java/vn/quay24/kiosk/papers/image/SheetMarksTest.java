package vn.quay24.kiosk.papers.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Seals, signatures and photographs, which are kept as they are. */
class SheetMarksTest {
  private static final Color RED = new Color(200, 32, 42);
  private static final Color BLUE = new Color(27, 63, 156);

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
}
