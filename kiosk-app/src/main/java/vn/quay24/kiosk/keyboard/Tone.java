package vn.quay24.kiosk.keyboard;

import java.util.Arrays;
import java.util.Optional;

/** The tones of Vietnamese. */
public enum Tone {
  LEVEL("", 'z'),
  ACUTE("\u0301", 's'),
  GRAVE("\u0300", 'f'),
  HOOK("\u0309", 'r'),
  TILDE("\u0303", 'x'),
  DOT("\u0323", 'j');

  private final String combining;
  private final char telex;

  Tone(String combining, char telex) {
    this.combining = combining;
    this.telex = telex;
  }

  /** The combining mark that follows the vowel; empty for {@link #LEVEL}. */
  String combining() {
    return combining;
  }

  /** The tone that a lower-case Telex key stands for. */
  static Optional<Tone> ofTelex(char key) {
    return Arrays.stream(values()).filter(tone -> tone.telex == key).findFirst();
  }
}
