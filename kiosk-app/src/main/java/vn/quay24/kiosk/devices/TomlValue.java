package vn.quay24.kiosk.devices;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value of one line, as TOML 1.0 writes texts, whole numbers and truth. */
final class TomlValue {
  private static final String REST = "\\s*(?:#.*)?";
  private static final Pattern LITERAL =
      Pattern.compile("'([^'\\x00-\\x08\\x0A-\\x1F\\x7F]*)'" + REST);
  private static final Pattern BASIC =
      Pattern.compile("\"((?:[^\"\\\\\\x00-\\x08\\x0A-\\x1F\\x7F]|\\\\.)*+)\"" + REST);
  private static final Pattern BARE = Pattern.compile("([A-Za-z0-9_+-]+)" + REST);
  private static final Pattern WHOLE = Pattern.compile("[+-]?(?:0|[1-9](?:_?[0-9])*)");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))");
  private static final String LETTERS = "btnfr\"\\";
  private static final String MEANT = "\b\t\n\f\r\"\\";
  private static final int LONGEST = 4_096;

  private TomlValue() {}

  /** The value as text; empty when it is no such value. */
  static Optional<String> parse(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher literal = LITERAL.matcher(written);
    if (literal.matches()) {
      return Optional.of(literal.group(1));
    }
    Matcher basic = BASIC.matcher(written);
    if (basic.matches()) {
      return unescaped(basic.group(1));
    }
    Matcher bare = BARE.matcher(written);
    return bare.matches() ? bare(bare.group(1)) : Optional.empty();
  }

  private static Optional<String> bare(String word) {
    if (word.equals("true") || word.equals("false")) {
      return Optional.of(word);
    }
    return WHOLE.matcher(word).matches()
        ? Optional.of(new BigInteger(word.replace("_", "")).toString())
        : Optional.empty();
  }

  private static Optional<String> unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    Matcher escape = ESCAPE.matcher(text);
    int at = 0;
    while (escape.find(at)) {
      Optional<String> meant = meaning(escape);
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      plain.append(text, at, escape.start()).append(meant.get());
      at = escape.end();
    }
    return Optional.of(plain.append(text, at, text.length()).toString());
  }

  private static Optional<String> meaning(Matcher escape) {
    String letter = escape.group(3);
    if (letter != null) {
      int known = LETTERS.indexOf(letter);
      return known < 0 ? Optional.empty() : Optional.of(MEANT.substring(known, known + 1));
    }
    String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
    long code = Long.parseLong(hex, 16);
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return code > Character.MAX_CODE_POINT || surrogate
        ? Optional.empty()
        : Optional.of(Character.toString((int) code));
  }
}
