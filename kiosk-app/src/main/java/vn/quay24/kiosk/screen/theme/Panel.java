package vn.quay24.kiosk.screen.theme;

/**
 * The screen as a thing: what is large enough for a finger and for old eyes depends on millimetres,
 * not on pixels.
 *
 * @param width pixels
 * @param height pixels
 * @param diagonalInches of the visible area
 */
public record Panel(int width, int height, double diagonalInches) {
  private static final double MILLIMETRES_PER_INCH = 25.4;

  /** Smallest side of anything that is touched (Colle and Hiszem 2004: a standing kiosk). */
  public static final double TARGET_MILLIMETRES = 20;

  /** Type size of running text: 0.7 degrees of arc at 600 mm (EN 301 549, 5.1.4). */
  private static final double TEXT_MILLIMETRES = 10.55;

  public Panel {
    if (width <= 0 || height <= 0 || !(diagonalInches > 0)) {
      throw new IllegalArgumentException("a screen has a size");
    }
  }

  /** Pixels to the millimetre. */
  public double density() {
    return Math.hypot(width, height) / (diagonalInches * MILLIMETRES_PER_INCH);
  }

  /** Smallest side of a target, in whole pixels. */
  public double target() {
    return Math.ceil(TARGET_MILLIMETRES * density());
  }

  /** Size of running text, in whole pixels. */
  public double text() {
    return Math.ceil(TEXT_MILLIMETRES * density());
  }
}
