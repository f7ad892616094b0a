package vn.quay24.device.drivers.code;

import java.util.Optional;
import vn.quay24.device.code.CodeReader;

/** What may be passed on of a code: clean text of reasonable length, or nothing. */
public final class CodeText {
  private static final String MARK = "\uFEFF"; // some generators begin UTF-8 with it

  private CodeText() {}

  /** The text without blanks around it and a mark before it; empty when it is no clean one. */
  public static Optional<String> clean(String text) {
    String code = (text.startsWith(MARK) ? text.substring(1) : text).strip();
    boolean clean = code.chars().noneMatch(Character::isISOControl);
    return clean && !code.isEmpty() && code.length() <= CodeReader.MAX_LENGTH
        ? Optional.of(code)
        : Optional.empty();
  }
}
