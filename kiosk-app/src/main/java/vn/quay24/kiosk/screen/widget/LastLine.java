package vn.quay24.kiosk.screen.widget;

/**
 * Keeps the last words of a paragraph together: a single syllable on a line of its own looks like a
 * mistake, and half of a Vietnamese word is none. Where they end a list, the last name in it stays
 * whole.
 */
final class LastLine {
  /** Shorter texts stand on one line nearly everywhere, also between narrow edges. */
  private static final int SHORT = 20;

  /** Characters that are not alone. */
  private static final int COMPANY = 8;

  /** Characters of a name after the last comma that may be kept together. */
  private static final int LONGEST_NAME = 16;

  private static final String NEXT = ", ";
  private static final char NO_BREAK = '\u00a0';

  private LastLine() {}

  /** The same text; where it must not be broken, it has no-break spaces. */
  static String held(String text) {
    StringBuilder held = new StringBuilder(text);
    int end = text.length();
    while (end > 0) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      hold(held, start, end);
      end = start - 1;
    }
    return held.toString();
  }

  private static void hold(StringBuilder text, int start, int end) {
    if (end - start < SHORT) {
      return;
    }
    int name = text.lastIndexOf(NEXT, end - 1) + NEXT.length();
    boolean listed = name > start + NEXT.length() && end - name <= LONGEST_NAME;
    for (int space = text.lastIndexOf(" ", end - 1);
        space > start && (end - space - 1 < COMPANY || (listed && space >= name));
        space = text.lastIndexOf(" ", space - 1)) {
      text.setCharAt(space, NO_BREAK);
    }
  }
}
