package vn.quay24.centre.payment;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.quay24.protocol.payment.AsciiText;

/**
 * The transfer message that leads money back to its order: Q, seven letters and digits that nobody
 * mistakes for others, and a check character. Short and plain, because banks strip and reorder what
 * they carry.
 */
public final class Reference {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int RANDOM = 7;
  private static final int LENGTH = RANDOM + 2;

  /** Longest description that is searched. */
  private static final int LONGEST = 1000;

  private Reference() {}

  /** A new reference; whether it is taken already, the order book tells. */
  public static String next(RandomGenerator random) {
    StringBuilder text = new StringBuilder("Q");
    for (int i = 0; i < RANDOM; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.append(check(text)).toString();
  }

  /**
   * Everything in a bank's description that can be a reference, whatever was put around or between
   * its characters.
   */
  public static Set<String> in(String description) {
    String plain =
        AsciiText.fold(description.substring(0, Math.min(description.length(), LONGEST)))
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]", "");
    Set<String> found = new LinkedHashSet<>();
    for (int at = plain.indexOf('Q');
        at >= 0 && at + LENGTH <= plain.length();
        at = plain.indexOf('Q', at + 1)) {
      String candidate = plain.substring(at, at + LENGTH);
      if (valid(candidate)) {
        found.add(candidate);
      }
    }
    return found;
  }

  private static boolean valid(String text) {
    return text.substring(1).chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && check(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1);
  }

  /** Weights differ from place to place, so that a swap of neighbours is noticed. */
  private static char check(CharSequence text) {
    int sum = 0;
    for (int i = 1; i <= RANDOM; i++) {
      sum += i * ALPHABET.indexOf(text.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }
}
