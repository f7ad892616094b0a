package vn.quay24.device.emulator.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A sheet of A4 with something on it. */
@FunctionalInterface
public interface Sheet {
  double WIDTH_MM = 210;
  double HEIGHT_MM = 297;
  double MM_PER_INCH = 25.4;

  /**
   * Draws the whole sheet, its colour included.
   *
   * @param g scaled so that one unit is a millimetre, origin at the upper left corner
   */
  void draw(Graphics2D g);

  /** What its other side bears; nothing, unless it was made {@link #twoSided}. */
  default Sheet back() {
    return blank();
  }

  /** Whether something is on its other side. */
  default boolean printedOnBothSides() {
    return false;
  }

  /** The sheet as a picture. */
  default BufferedImage at(int dotsPerInch) {
    BufferedImage image =
        new BufferedImage(
            dots(WIDTH_MM, dotsPerInch), dots(HEIGHT_MM, dotsPerInch), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    smooth(g);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(dotsPerInch / MM_PER_INCH, dotsPerInch / MM_PER_INCH);
    draw(g);
    g.dispose();
    return image;
  }

  /** A sheet that bears a picture from edge to edge. */
  static Sheet of(BufferedImage picture) {
    return g -> g.drawImage(picture, 0, 0, (int) WIDTH_MM, (int) HEIGHT_MM, null);
  }

  /** A blank sheet. */
  static Sheet blank() {
    return _ -> {};
  }

  /** A sheet with something on both sides. */
  static Sheet twoSided(Sheet front, Sheet back) {
    return new Sheet() {
      @Override
      public void draw(Graphics2D g) {
        front.draw(g);
      }

      @Override
      public Sheet back() {
        return back;
      }

      @Override
      public boolean printedOnBothSides() {
        return true;
      }
    };
  }

  static int dots(double millimetres, int dotsPerInch) {
    return (int) Math.round(millimetres / MM_PER_INCH * dotsPerInch);
  }

  /** Good quality for everything. */
  static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
