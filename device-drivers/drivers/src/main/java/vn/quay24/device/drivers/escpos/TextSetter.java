package vn.quay24.device.drivers.escpos;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.quay24.typeface.BeVietnamPro;

/** Breaks running text into lines of a column. */
final class TextSetter {
  private static final float LEADING = 1.28f; // room for two storeys of Vietnamese marks
  private static final float ASCENT = 0.96f; // of the line above its base line, per size
  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

  private final int left;
  private final int width;

  TextSetter(int left, int width) {
    this.left = left;
    this.width = width;
  }

  float width(String text, BeVietnamPro weight, float size) {
    String clean = clean(text);
    return clean.isEmpty()
        ? 0
        : new TextLayout(clean, SlipFont.of(weight, size), SMOOTH).getAdvance();
  }

  /** One strip a line; a word longer than the column is broken where the column ends. */
  List<SlipPiece> lines(String text, BeVietnamPro weight, float size, boolean centred) {
    List<SlipPiece> lines = new ArrayList<>();
    Font font = SlipFont.of(weight, size);
    for (String paragraph : text.split("\\R", -1)) {
      String clean = clean(paragraph);
      if (!clean.isEmpty()) {
        add(clean, font, centred, lines);
      }
    }
    return lines;
  }

  private void add(String paragraph, Font font, boolean centred, List<SlipPiece> lines) {
    AttributedString attributed = new AttributedString(paragraph);
    attributed.addAttribute(TextAttribute.FONT, font);
    LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), SMOOTH);
    while (measurer.getPosition() < paragraph.length()) {
      lines.add(line(measurer.nextLayout(width), font.getSize2D(), centred));
    }
  }

  private SlipPiece line(TextLayout layout, float size, boolean centred) {
    float x = centred ? left + (width - layout.getVisibleAdvance()) / 2 : left;
    return new SlipPiece(
        Math.round(size * LEADING),
        (g, top) -> layout.draw(g, Math.round(x), Math.round(top + size * ASCENT)));
  }

  /** Composed letters only; what has no place on paper becomes a space. */
  private static String clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ").strip();
  }
}
