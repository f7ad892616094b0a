package vn.quay24.kiosk.keyboard;

import java.util.List;
import java.util.Set;

/**
 * Where a word's vowels lie. In qu the u, in gi before a vowel the i belong to the start.
 *
 * @param from first letter of the vowel group
 * @param to one past its last; equal to {@code from} when there is no vowel
 * @param end number of letters
 */
record Parts(int from, int to, int end) {

  /** Vowel groups that Vietnamese writes, with the forms that they pass through while typed. */
  private static final Set<String> GROUPS =
      Set.of(
          "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu",
          "ây", "eo", "eu", "êu", "ia", "ie", "iê", "iu", "oa", "oă", "oe", "oi", "ôi", "ơi", "oo",
          "ôô", "ua", "uâ", "ue", "uê", "ui", "uo", "uô", "uơ", "uu", "uy", "uă", "ưa", "ưi", "ưo",
          "ươ", "ưu", "ye", "yê", "ieu", "iêu", "oai", "oao", "oay", "oeo", "uai", "uao", "uau",
          "uay", "uây", "ueo", "uoi", "uôi", "ươi", "ươu", "uou", "uya", "uye", "uyê", "uyu", "yeu",
          "yêu", "uêu", "uơi", "uyi");

  private static final Set<String> FINALS =
      Set.of("", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t");

  /** Finals that take no other tone than sắc and nặng. */
  private static final Set<String> STOPS = Set.of("c", "ch", "k", "p", "t");

  static Parts of(List<Letter> letters) {
    int from = 0;
    while (from < letters.size() && !letters.get(from).vowel()) {
      from++;
    }
    int to = from;
    while (to < letters.size() && letters.get(to).vowel()) {
      to++;
    }
    boolean glide =
        to - from > 1 && from == 1 && (begins(letters, 'q', 'u') || begins(letters, 'g', 'i'));
    return new Parts(glide ? from + 1 : from, to, letters.size());
  }

  private static boolean begins(List<Letter> letters, char first, char second) {
    return letters.get(0).is(first, Letter.Mark.PLAIN)
        && letters.get(1).is(second, Letter.Mark.PLAIN);
  }

  boolean hasVowel() {
    return to > from;
  }

  /** Whether the vowels are a group that exists. */
  boolean sound(List<Letter> letters) {
    return GROUPS.contains(text(letters, from, to));
  }

  /** Whether a word that ends like this can carry the tone. */
  boolean carries(List<Letter> letters, Tone tone) {
    String tail = text(letters, to, end);
    boolean stopped = STOPS.contains(tail);
    return hasVowel()
        && sound(letters)
        && FINALS.contains(tail)
        && (!stopped || tone == Tone.ACUTE || tone == Tone.DOT || tone == Tone.LEVEL);
  }

  String start(List<Letter> letters) {
    return text(letters, 0, from);
  }

  /** Index of the letter that shows the tone, or -1. */
  int toned(List<Letter> letters, ToneStyle style) {
    for (int i = to - 1; i >= from; i--) {
      if (letters.get(i).mark() != Letter.Mark.PLAIN) {
        return i;
      }
    }
    return switch (to - from) {
      case 0 -> -1;
      case 1 -> from;
      case 2 -> to < end || (style == ToneStyle.MODERN && rising(letters)) ? from + 1 : from;
      default -> from + 1;
    };
  }

  private boolean rising(List<Letter> letters) {
    return Set.of("oa", "oe", "uy").contains(text(letters, from, to));
  }

  private static String text(List<Letter> letters, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (Letter letter : letters.subList(from, to)) {
      text.append(letter.plain());
    }
    return text.toString();
  }
}
