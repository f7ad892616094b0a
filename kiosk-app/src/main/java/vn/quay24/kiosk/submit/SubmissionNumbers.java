package vn.quay24.kiosk.submit;

import java.security.SecureRandom;

/**
 * Readable names of submissions, {@code YY-XXXX-XXC}: the year, six characters of chance and a
 * check character over all. The alphabet is Crockford's base 32, which has no I, L, O and U, so
 * that a number read out at a counter is not mistaken.
 */
public final class SubmissionNumbers {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHANCE = 6;

  /** Prime, so that every single mistake and every swap of neighbours changes the check. */
  private static final int MODULUS = 31;

  private SubmissionNumbers() {}

  /**
   * A new number.
   *
   * @param year of the submission, for example 2026
   */
  public static String next(int year, SecureRandom random) {
    StringBuilder digits = new StringBuilder("%02d".formatted(year % 100));
    for (int i = 0; i < CHANCE; i++) {
      digits.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    digits.append(check(digits));
    return digits.substring(0, 2) + "-" + digits.substring(2, 6) + "-" + digits.substring(6);
  }

  /** Whether the check character fits. */
  public static boolean valid(String number) {
    String digits = number.replace("-", "");
    return number.matches("[0-9]{2}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}")
        && digits.charAt(digits.length() - 1) == check(digits.substring(0, digits.length() - 1));
  }

  private static char check(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(digits.charAt(i));
    }
    return ALPHABET.charAt(sum % MODULUS);
  }
}
