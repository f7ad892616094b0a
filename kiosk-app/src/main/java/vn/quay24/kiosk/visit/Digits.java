package vn.quay24.kiosk.visit;

/** What remains of typed text where only digits are wanted. */
final class Digits {

  private Digits() {}

  static String of(String text, int most) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length() && digits.length() < most; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
