package vn.quay24.procedure.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese as it is compared: without marks, small letters, single spaces. Both tone styles (hoà,
 * hòa) fold to the same text, and so does what a person types without a Vietnamese keyboard.
 */
public final class FoldedText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}.]+");

  private FoldedText() {}

  /** Folds a text. */
  public static String of(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String small = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    return NO_WORD.matcher(small).replaceAll(" ").strip();
  }
}
