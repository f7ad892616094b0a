package vn.quay24.kiosk.keyboard;

/**
 * One letter of a syllable, without its tone.
 *
 * @param base a lower-case letter a to z
 * @param bare typed as a single w, so that a second w takes it back
 * @param guessed its mark followed from the letter before, so that its own key only confirms it
 */
record Letter(char base, Mark mark, boolean upper, boolean bare, boolean guessed) {

  /** What a letter carries besides a tone. */
  enum Mark {
    PLAIN,
    CIRCUMFLEX,
    BREVE,
    HORN,
    STROKE
  }

  static Letter of(char key) {
    boolean upper = Character.isUpperCase(key);
    char lower = Character.toLowerCase(key);
    return switch (lower) {
      case 'ă' -> new Letter('a', Mark.BREVE, upper, false, false);
      case 'â' -> new Letter('a', Mark.CIRCUMFLEX, upper, false, false);
      case 'ê' -> new Letter('e', Mark.CIRCUMFLEX, upper, false, false);
      case 'ô' -> new Letter('o', Mark.CIRCUMFLEX, upper, false, false);
      case 'ơ' -> new Letter('o', Mark.HORN, upper, false, false);
      case 'ư' -> new Letter('u', Mark.HORN, upper, false, false);
      case 'đ' -> new Letter('d', Mark.STROKE, upper, false, false);
      default -> new Letter(lower, Mark.PLAIN, upper, false, false);
    };
  }

  Letter with(Mark newMark) {
    return new Letter(base, newMark, upper, false, false);
  }

  Letter guess(Mark newMark) {
    return new Letter(base, newMark, upper, false, true);
  }

  boolean is(char letter, Mark itsMark) {
    return base == letter && mark == itsMark;
  }

  boolean vowel() {
    return "aeiouy".indexOf(base) >= 0;
  }

  /** Lower case, composed. */
  char plain() {
    return switch (mark) {
      case PLAIN -> base;
      case CIRCUMFLEX -> base == 'a' ? 'â' : base == 'e' ? 'ê' : 'ô';
      case BREVE -> 'ă';
      case HORN -> base == 'o' ? 'ơ' : 'ư';
      case STROKE -> 'đ';
    };
  }

  char shown() {
    return upper ? Character.toUpperCase(plain()) : plain();
  }
}
