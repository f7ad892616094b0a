package vn.quay24.kiosk.papers.image;

/**
 * Whether a page bears nothing. Ink that shines through from the back is too pale to count, dust
 * too small, the streak of a dirty glass too thin, the hole of a folder too round; one signature is
 * something.
 */
final class Blankness {
  /** Pixels of ink of a page that bears something: a stroke of some millimetres. */
  private static final int SOMETHING = 45;

  /** Smaller than this is dust: 1.7 mm. */
  private static final int DUST = 5;

  /** As much ink as this is never dust, streaks and holes alone: a twenty-fifth of the page. */
  private static final int PLENTY = 25;

  private static final int STREAK = 2; // pixels wide
  private static final int LEAST_HOLE = 10; // pixels: 3.4 mm
  private static final int MOST_HOLE = 30;
  private static final int HOLES_FROM_EDGE = 65; // 22 mm

  private Blankness() {}

  /** Of the ink that is clearly darker than the paper, on the page made small. */
  static boolean of(Ink ink) {
    if (ink.count() > ink.width() * ink.height() / PLENTY) {
      return false;
    }
    int marginX = ink.width() / 30; // shadows of the edge lie there, not text
    int marginY = ink.height() / 30;
    Box middle = new Box(marginX, marginY, ink.width() - marginX, ink.height() - marginY);
    int area = 0;
    for (Pieces.Piece piece : ink.pieces().all()) {
      if (piece.box().meets(middle) && bears(piece, ink)) {
        area += piece.area();
      }
    }
    return area < SOMETHING;
  }

  private static boolean bears(Pieces.Piece piece, Ink ink) {
    Box box = piece.box();
    boolean dust = piece.longer() < DUST;
    boolean streak =
        (box.width() <= STREAK && box.height() > ink.height() / 3)
            || (box.height() <= STREAK && box.width() > ink.width() / 3);
    return !dust && !streak && !hole(piece, ink);
  }

  private static boolean hole(Pieces.Piece piece, Ink ink) {
    Box box = piece.box();
    int shorter = Math.min(box.width(), box.height());
    boolean round =
        shorter >= LEAST_HOLE
            && piece.longer() <= MOST_HOLE
            && piece.longer() <= shorter + shorter / 4
            && piece.area() > 0.65 * box.width() * box.height();
    boolean atTheEdge =
        box.left() < HOLES_FROM_EDGE
            || box.top() < HOLES_FROM_EDGE
            || box.right() > ink.width() - HOLES_FROM_EDGE
            || box.bottom() > ink.height() - HOLES_FROM_EDGE;
    return round && atTheEdge;
  }
}
