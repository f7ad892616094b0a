package vn.quay24.centre.desk.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A font that writes whatever it is given: a character that it lacks becomes a white square. */
final class PaperFont {
  private static final int PER_MILLE = 1000;
  private static final String LACKING = "□";

  private final PDFont font;
  private final Map<Integer, Boolean> known = new HashMap<>();

  PaperFont(PDFont font) {
    this.font = font;
  }

  PDFont font() {
    return font;
  }

  /** The text as this font can write it, composed (NFC), on one line. */
  String writable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .forEach(
            c ->
                out.append(
                    has(c) ? Character.toString(c) : has(LACKING.codePointAt(0)) ? LACKING : "?"));
    return out.toString();
  }

  private boolean has(int codePoint) {
    return known.computeIfAbsent(codePoint, this::encodes);
  }

  private boolean encodes(int codePoint) {
    try {
      return font.encode(Character.toString(codePoint)).length > 0;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  /** Width in points. */
  float width(String writable, float size) throws IOException {
    return font.getStringWidth(writable) / PER_MILLE * size;
  }
}
