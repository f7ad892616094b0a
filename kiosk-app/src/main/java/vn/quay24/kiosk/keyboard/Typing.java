package vn.quay24.kiosk.keyboard;

import java.text.Normalizer;

/**
 * A text while it is typed, the caret at its end. Immutable; always composed (NFC). Personal data:
 * prints as redacted.
 */
public final class Typing {
  private static final String EXTRA = "ăâđêôơưĂÂĐÊÔƠƯ";

  private final String before;
  private final Syllable word;
  private final ToneStyle style;

  private Typing(String before, Syllable word, ToneStyle style) {
    this.before = before;
    this.word = word;
    this.style = style;
  }

  /** Goes on from this text. */
  public static Typing of(String text, ToneStyle style) {
    return new Typing(Normalizer.normalize(text, Normalizer.Form.NFC), Syllable.EMPTY, style);
  }

  /** What stands there. */
  public String text() {
    return before + word.text(style);
  }

  /** One more key: letters are composed by Telex, anything else ends the word. */
  public Typing key(char key) {
    boolean letter = (key >= 'a' && key <= 'z') || (key >= 'A' && key <= 'Z');
    return letter || EXTRA.indexOf(key) >= 0
        ? new Typing(before, Telex.type(word, key), style)
        : of(text() + key, style);
  }

  /** One more character as it is, without Telex: fields of another alphabet, digits. */
  public Typing literal(String characters) {
    return of(text() + characters, style);
  }

  /** A tone key: sets the tone of the word, or takes it away again. */
  public Typing tone(Tone tone) {
    return new Typing(before, Telex.tone(word, tone), style);
  }

  /** Takes the last letter away. */
  public Typing backspace() {
    if (!word.isEmpty()) {
      return new Typing(before, word.shortened(), style);
    }
    return before.isEmpty()
        ? this
        : of(before.substring(0, before.offsetByCodePoints(before.length(), -1)), style);
  }

  @Override
  public String toString() {
    return "Typing[redacted]";
  }
}
