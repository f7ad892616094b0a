package vn.quay24.protocol.payment;

import java.text.Normalizer;

/** Vietnamese text as banks write it: without diacritics, in ASCII. */
public final class AsciiText {
  private AsciiText() {}

  /**
   * Folds letters to their base, đ to d; everything else outside printable ASCII becomes a space,
   * and runs of spaces one.
   */
  public static String fold(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(parts.length());
    parts.codePoints().forEach(c -> append(out, c));
    return out.toString().strip();
  }

  private static void append(StringBuilder out, int c) {
    if (c == 'đ') {
      out.append('d');
    } else if (c == 'Đ') {
      out.append('D');
    } else if (c > ' ' && c < 127) {
      out.append((char) c);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK
        && (out.isEmpty() || out.charAt(out.length() - 1) != ' ')) {
      out.append(' ');
    }
  }
}
