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
  private static final int BALANCE_STEP = 8;
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
    LineBreakMeasurer words = new LineBreakMeasurer(attributed.getIterator(), SMOOTH);
    int column = balanced(words, paragraph.length());
    words.setPosition(0);
    while (words.getPosition() < paragraph.length()) {
      lines.add(line(words.nextLayout(column), font.getSize2D(), centred));
    }
  }

  /**
   * The narrowest column that takes no more lines and breaks no word: text should not leave a lone
   * word.
   */
  private int balanced(LineBreakMeasurer words, int end) {
    int lines = lines(words, end);
    int least = width / lines;
    int most = width;
    while (lines > 1 && most - least > BALANCE_STEP) {
      int middle = (least + most) / 2;
      if (fits(words, end, middle, lines)) {
        most = middle;
      } else {
        least = middle;
      }
    }
    return most;
  }

  private int lines(LineBreakMeasurer words, int end) {
    int lines = 0;
    for (words.setPosition(0); words.getPosition() < end; lines++) {
      words.setPosition(words.nextOffset(width));
    }
    return lines;
  }

  private static boolean fits(LineBreakMeasurer words, int end, int column, int lines) {
    words.setPosition(0);
    for (int line = 0; line < lines; line++) {
      words.setPosition(words.nextOffset(column, end, true)); // stays before a word that is longer
    }
    return words.getPosition() == end;
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
