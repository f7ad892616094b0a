package vn.quay24.device.spi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known word that a mistyped one was meant to be. */
final class NearestWord {
  private static final int LONGEST = 64; // of words that are compared

  private NearestWord() {}

  /** The word with the fewest letters changed, when that is at most about a third of them. */
  static Optional<String> to(String typed, List<String> known) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.max(1, (typed.length() + 1) / 3);
    return known.stream()
        .filter(word -> word.length() <= LONGEST && changes(typed, word) <= most)
        .min(Comparator.comparingInt(word -> changes(typed, word)));
  }

  /** Levenshtein's distance, capitals and small letters alike. */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int changed = same(from.charAt(i - 1), to.charAt(j - 1)) ? diagonal : diagonal + 1;
        row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[to.length()];
  }

  private static boolean same(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
