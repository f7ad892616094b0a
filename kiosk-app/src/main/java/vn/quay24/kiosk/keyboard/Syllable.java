package vn.quay24.kiosk.keyboard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The word that is being typed. Immutable.
 *
 * @param literal a mark was taken back: the rest of the word is typed as it stands
 */
record Syllable(List<Letter> letters, Tone tone, boolean literal) {
  static final Syllable EMPTY = new Syllable(List.of(), Tone.LEVEL, false);

  Syllable {
    letters = List.copyOf(letters);
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  Syllable with(Tone newTone) {
    return new Syllable(letters, newTone, literal);
  }

  Syllable with(int index, Letter letter) {
    List<Letter> changed = new ArrayList<>(letters);
    changed.set(index, letter);
    return new Syllable(changed, tone, literal);
  }

  Syllable plus(Letter letter) {
    List<Letter> longer = new ArrayList<>(letters);
    longer.add(letter);
    return new Syllable(longer, tone, literal);
  }

  Syllable asLiteral() {
    return new Syllable(letters, tone, true);
  }

  /** Without its last letter; a tone does not outlive its vowel. */
  Syllable shortened() {
    if (letters.size() <= 1) {
      return EMPTY;
    }
    Syllable shorter = new Syllable(letters.subList(0, letters.size() - 1), tone, literal);
    return shorter.parts().hasVowel() ? shorter : shorter.with(Tone.LEVEL);
  }

  Parts parts() {
    return Parts.of(letters);
  }

  /** As it is read: composed (NFC), tone in place. */
  String text(ToneStyle style) {
    int toned = tone == Tone.LEVEL ? -1 : parts().toned(letters, style);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters.size(); i++) {
      text.append(letters.get(i).shown());
      if (i == toned) {
        text.append(tone.combining());
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
