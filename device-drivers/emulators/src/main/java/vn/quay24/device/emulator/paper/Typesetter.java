package vn.quay24.device.emulator.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.EnumMap;
import java.util.Map;
import vn.quay24.typeface.BeVietnamPro;

/**
 * Writes down a sheet from top to bottom; all measures in millimetres. Lines are broken at a fixed
 * large size, so that they fall alike at every resolution.
 */
final class Typesetter {
  static final Color INK = new Color(0x1A, 0x1A, 0x1E);
  private static final float BREAKING = 100; // type is measured so many times larger
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final double LEADING = 1.42;
  private static final double LEFT = 26;
  private static final double RIGHT = 190;

  private final Graphics2D g;
  private double y = 20;

  Typesetter(Graphics2D g) {
    this.g = g;
    g.setColor(INK);
  }

  double y() {
    return y;
  }

  Typesetter down(double millimetres) {
    y += millimetres;
    return this;
  }

  Typesetter to(double top) {
    y = top;
    return this;
  }

  /** Running text over the whole width, the first line set in. */
  Typesetter paragraph(String text, double size) {
    return column(text, BeVietnamPro.REGULAR, size, LEFT, RIGHT, false);
  }

  Typesetter bold(String text, double size) {
    return column(text, BeVietnamPro.SEMI_BOLD, size, LEFT, RIGHT, false);
  }

  Typesetter centred(String text, BeVietnamPro weight, double size) {
    return column(text, weight, size, LEFT, RIGHT, true);
  }

  /** Text between two edges; moves down. */
  Typesetter column(
      String text, BeVietnamPro weight, double size, double from, double to, boolean centred) {
    Font font = Face.of(weight, size * BREAKING);
    AttributedString attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, font);
    LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), EXACT);
    while (measurer.getPosition() < text.length()) {
      TextLayout line = measurer.nextLayout((float) (to - from) * BREAKING);
      double width = line.getVisibleAdvance() / BREAKING;
      draw(line, centred ? from + (to - from - width) / 2 : from, y + size);
      y += size * LEADING;
    }
    return this;
  }

  private void draw(TextLayout line, double x, double baseline) {
    Graphics2D large = (Graphics2D) g.create();
    large.translate(x, baseline);
    large.scale(1 / BREAKING, 1 / BREAKING);
    line.draw(large, 0, 0);
    large.dispose();
  }

  /** A printed label, its value typed on a dotted line. */
  Typesetter field(String label, String value, double size) {
    TextLayout printed =
        new TextLayout(label, Face.of(BeVietnamPro.REGULAR, size * BREAKING), EXACT);
    double end = LEFT + printed.getAdvance() / BREAKING + 2;
    double top = y;
    draw(printed, LEFT, y + size);
    column(value, BeVietnamPro.SEMI_BOLD, size, end, RIGHT, false);
    for (double line = top; line < y - size; line += size * LEADING) {
      dotted(end, line + size * 1.25);
    }
    return down(size * 0.35);
  }

  private void dotted(double from, double at) {
    Graphics2D dots = (Graphics2D) g.create();
    dots.setColor(new Color(0x80, 0x80, 0x80));
    dots.setStroke(
        new BasicStroke(
            0.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.1f, 1.1f}, 0));
    dots.draw(new Line2D.Double(from, at, RIGHT, at));
    dots.dispose();
  }

  Typesetter rule(double from, double to) {
    g.setStroke(new BasicStroke(0.3f));
    g.draw(new Line2D.Double(from, y, to, y));
    return this;
  }

  private static final class Face {
    private static final Map<BeVietnamPro, Font> WEIGHTS = load();

    static Font of(BeVietnamPro weight, double size) {
      Font font = WEIGHTS.get(weight);
      if (font == null) {
        throw new IllegalStateException(weight + " was not read");
      }
      return font.deriveFont((float) size);
    }

    private static Map<BeVietnamPro, Font> load() {
      Map<BeVietnamPro, Font> fonts = new EnumMap<>(BeVietnamPro.class);
      for (BeVietnamPro weight : BeVietnamPro.values()) {
        try (InputStream file = weight.open()) {
          fonts.put(weight, Font.createFont(Font.TRUETYPE_FONT, file));
        } catch (IOException | FontFormatException e) {
          throw new IllegalStateException("the product's typeface cannot be read", e);
        }
      }
      return fonts;
    }
  }
}
