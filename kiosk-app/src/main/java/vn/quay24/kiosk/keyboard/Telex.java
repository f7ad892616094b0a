package vn.quay24.kiosk.keyboard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quay24.kiosk.keyboard.Letter.Mark;

/**
 * Telex: aa ee oo dd, w for ă ơ ư, s f r x j for tones, z to clear. Marks and tones may come at the
 * end of the word; the same key again takes them back and makes the rest of the word literal. A key
 * that cannot mean a mark here is a letter.
 */
final class Telex {

  /** Starts after which uo + w is uơ until something follows: huơ, thuở, khuơ. */
  private static final Set<String> OPEN_STARTS = Set.of("", "h", "th", "kh");

  private Telex() {}

  /** The word after one more key, a letter a to z or one of ă â đ ê ô ơ ư in either case. */
  static Syllable type(Syllable word, char key) {
    char lower = Character.toLowerCase(key);
    if (word.literal() || lower > 'z') {
      return append(word, Letter.of(key));
    }
    Optional<Syllable> changed =
        switch (lower) {
          case 's', 'f', 'r', 'x', 'j', 'z' -> tone(word, lower, key);
          case 'a', 'e', 'o' -> circumflex(word, lower, key);
          case 'w' -> hook(word, key);
          case 'd' -> stroke(word, key);
          default -> Optional.empty();
        };
    return changed.orElseGet(() -> append(word, Letter.of(key)));
  }

  /** The word with this tone, or without it if it had it; unchanged where it cannot be. */
  static Syllable tone(Syllable word, Tone tone) {
    Parts parts = word.parts();
    Tone wanted = word.tone() == tone ? Tone.LEVEL : tone;
    return parts.hasVowel() && parts.carries(word.letters(), wanted) ? word.with(wanted) : word;
  }

  private static Optional<Syllable> tone(Syllable word, char lower, char key) {
    Tone tone = Tone.ofTelex(lower).orElseThrow();
    if (!word.parts().carries(word.letters(), tone)) {
      return Optional.empty();
    }
    if (tone == Tone.LEVEL) {
      return word.tone() == Tone.LEVEL ? Optional.empty() : Optional.of(word.with(tone));
    }
    return Optional.of(word.tone() == tone ? undone(word.with(Tone.LEVEL), key) : word.with(tone));
  }

  private static Optional<Syllable> circumflex(Syllable word, char lower, char key) {
    Parts parts = word.parts();
    for (int i = parts.to() - 1; i >= parts.from(); i--) {
      Letter letter = word.letters().get(i);
      if (letter.is(lower, Mark.CIRCUMFLEX)) {
        return Optional.of(undone(word.with(i, letter.with(Mark.PLAIN)), key));
      }
      if (letter.base() == lower) {
        return accepted(word.with(i, letter.with(Mark.CIRCUMFLEX)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Syllable> hook(Syllable word, char key) {
    Parts parts = word.parts();
    List<Letter> letters = word.letters();
    if (!parts.hasVowel()) {
      return parts.end() > 0 && letters.getLast().base() == 'w'
          ? Optional.empty()
          : Optional.of(word.plus(bareHorn(key)));
    }
    if (letters.getLast().bare()) {
      return Optional.of(undone(word.shortened(), key));
    }
    int pair = pair(letters, parts);
    return pair >= 0 ? pairHook(word, parts, pair, key) : singleHook(word, parts, key);
  }

  private static Letter bareHorn(char key) {
    return new Letter('u', Mark.HORN, Character.isUpperCase(key), true, false);
  }

  /** Where uo stands in the vowels, with or without marks, or -1. */
  private static int pair(List<Letter> letters, Parts parts) {
    for (int i = parts.from(); i + 1 < parts.to(); i++) {
      if (letters.get(i).base() == 'u' && letters.get(i + 1).base() == 'o') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Syllable> pairHook(Syllable word, Parts parts, int pair, char key) {
    Letter first = word.letters().get(pair);
    Letter second = word.letters().get(pair + 1);
    boolean open =
        parts.end() == pair + 2
            && first.mark() == Mark.PLAIN
            && OPEN_STARTS.contains(parts.start(word.letters()));
    boolean complete = second.mark() == Mark.HORN && (open || first.mark() == Mark.HORN);
    if (complete && second.guessed()) {
      return Optional.of(word.with(pair + 1, second.with(Mark.HORN)));
    }
    if (complete) {
      Syllable plain =
          word.with(pair, first.with(Mark.PLAIN)).with(pair + 1, second.with(Mark.PLAIN));
      return Optional.of(undone(plain, key));
    }
    Syllable horned = word.with(pair + 1, second.with(Mark.HORN));
    return accepted(open ? horned : horned.with(pair, first.with(Mark.HORN)));
  }

  private static Optional<Syllable> singleHook(Syllable word, Parts parts, char key) {
    for (int i = parts.to() - 1; i >= parts.from(); i--) {
      Letter letter = word.letters().get(i);
      Mark mark =
          switch (letter.base()) {
            case 'a' -> Mark.BREVE;
            case 'o', 'u' -> Mark.HORN;
            default -> Mark.PLAIN;
          };
      if (mark == Mark.PLAIN) {
        continue;
      }
      if (letter.mark() == mark) {
        return Optional.of(undone(word.with(i, letter.with(Mark.PLAIN)), key));
      }
      Optional<Syllable> hooked = accepted(word.with(i, letter.with(mark)));
      if (hooked.isPresent() && fits(hooked.get(), i)) {
        return hooked;
      }
    }
    return Optional.empty();
  }

  /** uă and ưa with a final exist only after q: the mark belongs to another letter or to none. */
  private static boolean fits(Syllable word, int index) {
    Parts parts = word.parts();
    Letter letter = word.letters().get(index);
    boolean lone = index == parts.from();
    return lone || letter.base() != 'a' || word.letters().get(index - 1).base() != 'u';
  }

  private static Optional<Syllable> stroke(Syllable word, char key) {
    if (word.isEmpty() || word.letters().getFirst().base() != 'd') {
      return Optional.empty();
    }
    Letter first = word.letters().getFirst();
    if (first.mark() == Mark.STROKE) {
      return Optional.of(undone(word.with(0, first.with(Mark.PLAIN)), key));
    }
    boolean direct = word.letters().size() == 1;
    return direct || (word.parts().hasVowel() && word.parts().from() == 1)
        ? Optional.of(word.with(0, first.with(Mark.STROKE)))
        : Optional.empty();
  }

  private static Optional<Syllable> accepted(Syllable word) {
    return word.parts().sound(word.letters()) ? Optional.of(word) : Optional.empty();
  }

  private static Syllable undone(Syllable word, char key) {
    return word.plus(Letter.of(key)).asLiteral();
  }

  /** Adds a letter; ưo and uơ become ươ when something follows. */
  private static Syllable append(Syllable word, Letter letter) {
    Parts parts = word.parts();
    int pair = parts.end() == parts.to() ? pair(word.letters(), parts) : -1;
    Syllable longer = word.plus(letter);
    if (word.literal() || pair < 0 || pair + 2 != parts.end()) {
      return hornedByStart(longer);
    }
    Letter first = word.letters().get(pair);
    Letter second = word.letters().get(pair + 1);
    boolean half = first.mark() == Mark.HORN ^ second.mark() == Mark.HORN;
    return half && second.mark() != Mark.CIRCUMFLEX
        ? longer.with(pair, first.with(Mark.HORN)).with(pair + 1, second.with(Mark.HORN))
        : longer;
  }

  /** uwo is ươ at once where no open uơ exists; who types uwow means the same. */
  private static Syllable hornedByStart(Syllable word) {
    Parts parts = word.parts();
    int pair = pair(word.letters(), parts);
    if (word.literal() || pair < 0 || pair + 2 != parts.end()) {
      return word;
    }
    Letter first = word.letters().get(pair);
    Letter second = word.letters().get(pair + 1);
    return first.mark() == Mark.HORN
            && second.mark() == Mark.PLAIN
            && !OPEN_STARTS.contains(parts.start(word.letters()))
        ? word.with(pair + 1, second.guess(Mark.HORN))
        : word;
  }
}
