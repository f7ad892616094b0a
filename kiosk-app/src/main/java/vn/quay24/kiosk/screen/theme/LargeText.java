package vn.quay24.kiosk.screen.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Derives the style sheet of large text from the usual one: every type size grows, nothing else
 * does, so that the room goes to the letters. Icons grow with the text that they stand in; the
 * header, the pager and the foot are large enough.
 */
final class LargeText {
  private static final Pattern RULE =
      Pattern.compile("([^{}/]+)\\{[^}]*-fx-font-size: ([0-9.]+)em[^}]*\\}");

  private LargeText() {}

  /** The style sheet, as an address that JavaFX takes. */
  static String sheet(String usual, double factor) {
    StringBuilder sheet = new StringBuilder();
    Matcher rule = RULE.matcher(usual);
    while (rule.find()) {
      String selector = rule.group(1).strip();
      double size = Double.parseDouble(rule.group(2)) * (grows(selector) ? factor : 1);
      sheet.append(String.format(Locale.ROOT, "%s { -fx-font-size: %.3fem; }%n", selector, size));
    }
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(sheet.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean grows(String selector) {
    return !selector.endsWith(".icon")
        && !selector.endsWith(".arrow")
        && !selector.contains(".header")
        && !selector.contains(".pager")
        && !selector.contains(".foot")
        && !selector.contains(".face-button");
  }
}
