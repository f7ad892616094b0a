package vn.quay24.kiosk.papers.image;

import java.util.List;

/**
 * A scanned page that was looked at: how it lies, what of it is kept, what is on it. The pixels
 * stay where they are; {@link #straight} reads them anew. Personal data: prints as redacted.
 */
public final class ScannedSheet {
  /** Less than this is not turned: it would only soften the page. */
  private static final double LEAST_DEGREES = 0.06;

  private final Pixels page;
  private final Pixels grey;
  private final Pixels small;
  private final int factor;
  private final double degrees;
  private final int quarterTurns;
  private final Placement placement;
  private final List<Box> marks;
  private final boolean blank;
  private final boolean blurred;

  private ScannedSheet(Pixels page, int resolution) {
    this.page = page;
    this.grey = page.luma();
    this.factor = Reduction.factor(resolution);
    this.small = Reduction.of(page, factor);
    Pixels dim = small.luma();
    boolean[] outside = Surround.of(dim);
    Pixels light = Surround.lightened(dim, outside);
    Ink ink = Ink.clear(light);
    double askew = Skew.degrees(ink);
    this.degrees = Math.abs(askew) < LEAST_DEGREES ? 0 : askew;
    this.quarterTurns = Upright.quarterTurns(ink, degrees);
    this.placement = placement(SheetBox.of(Ink.faint(light), outside, degrees));
    Pixels straight = new Straightened(small, placement.reduced(factor)).all();
    Box whole = new Box(0, 0, straight.width(), straight.height());
    this.marks =
        Marks.of(straight).stream()
            .map(mark -> mark.equals(whole) ? placement.box() : large(mark))
            .toList();
    this.blank = marks.isEmpty() && Blankness.of(ink);
    this.blurred = !blank && Sharpness.blurred(grey, resolution);
  }

  /**
   * Looks at a page.
   *
   * @param resolution dots per inch
   */
  public static ScannedSheet of(Pixels page, int resolution) {
    return new ScannedSheet(page, resolution);
  }

  private Placement placement(Box box) {
    double shift = (factor - 1) / 2.0; // of a small pixel's middle from its first pixel's
    double angle = Math.toRadians(degrees);
    double shiftX = shift * (Math.cos(angle) + Math.sin(angle));
    double shiftY = shift * (Math.cos(angle) - Math.sin(angle));
    Box full =
        new Box(
            (int) Math.floor(box.left() * factor + shiftX - shift),
            (int) Math.floor(box.top() * factor + shiftY - shift),
            (int) Math.ceil((box.right() - 1) * factor + shiftX + shift) + 1,
            (int) Math.ceil((box.bottom() - 1) * factor + shiftY + shift) + 1);
    boolean asItIs = degrees == 0 && box.equals(new Box(0, 0, small.width(), small.height()));
    return Placement.of(
        degrees, quarterTurns, asItIs ? new Box(0, 0, page.width(), page.height()) : full);
  }

  private Box large(Box box) {
    return new Box(
            box.left() * factor, box.top() * factor, box.right() * factor, box.bottom() * factor)
        .within(placement.width(), placement.height());
  }

  /** By how much it lay askew, clockwise. */
  public double degrees() {
    return degrees;
  }

  /** How many quarter turns clockwise put it upright, 0 to 3. */
  public int quarterTurns() {
    return quarterTurns;
  }

  /** The page put straight and upright, without what lies around it. */
  public Rows straight() {
    return new Straightened(page, placement);
  }

  /** The same without its colours. */
  public Rows straightGrey() {
    return new Straightened(grey, placement);
  }

  /** The same as a small picture, so many pixels wide at most. */
  public Pixels picture(int mostWidth) {
    int width = Math.min(mostWidth, placement.width());
    double scale = (double) placement.width() / width;
    return new Straightened(small, placement.scaled(scale, factor)).all();
  }

  /** Where seals, signatures in colour and photographs are, pixels of the straightened page. */
  public List<Box> marks() {
    return marks;
  }

  /** Whether it bears nothing. */
  public boolean blank() {
    return blank;
  }

  /** Whether it is out of focus. */
  public boolean blurred() {
    return blurred;
  }

  @Override
  public String toString() {
    return "ScannedSheet[" + placement.width() + "x" + placement.height() + ", redacted]";
  }
}
