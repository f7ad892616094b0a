package vn.quay24.kiosk.visit;

/** Typed text within its limit. */
final class Text {

  private Text() {}

  /** Cuts at {@link Limits#MAX_TYPED}, never inside a character. */
  static String cut(String text) {
    if (text.length() <= Limits.MAX_TYPED) {
      return text;
    }
    int end = Limits.MAX_TYPED;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
