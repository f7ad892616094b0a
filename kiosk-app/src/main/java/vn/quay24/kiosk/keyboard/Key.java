package vn.quay24.kiosk.keyboard;

/** A key of the screen's keyboard. */
public sealed interface Key {

  /** A letter, digit or mark that is written. */
  record Written(char character) implements Key {}

  /** A tone of the word that is being typed. */
  record ToneMark(Tone tone) implements Key {}

  record Space() implements Key {}

  record Delete() implements Key {}

  record Clear() implements Key {}

  record Shift() implements Key {}

  /** Puts the keyboard away. */
  record Hide() implements Key {}
}
