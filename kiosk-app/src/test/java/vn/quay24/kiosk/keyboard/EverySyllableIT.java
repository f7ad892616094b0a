package vn.quay24.kiosk.keyboard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types every syllable that the speller of Debian's package hunspell-vi knows. */
class EverySyllableIT {
  private static final Path DICTIONARY = Path.of("/usr/share/hunspell/vi_VN.dic");

  /** Loan words whose oo needs a third o, and words that are not Vietnamese. */
  private static final int NOT_TELEX = 20;

  /** When the marks and the tone are typed. */
  enum Order {
    TONE_AT_END,
    TONE_AFTER_VOWEL,
    ALL_AT_END
  }

  @Test
  void theDictionaryIsInstalled() {
    assertTrue(
        Files.exists(DICTIONARY), "this test needs the Debian package hunspell-vi: install it");
  }

  @ParameterizedTest
  @EnumSource
  void canBeTyped(Order order) throws IOException {
    List<String> missed = new ArrayList<>();
    int count = 0;

    for (String line : Files.readAllLines(DICTIONARY)) {
      String word = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
      if (!word.isEmpty() && word.chars().allMatch(Character::isLowerCase)) {
        count++;
        String keys = keys(word, order);
        if (!typed(keys, ToneStyle.MODERN).equals(word)
            && !typed(keys, ToneStyle.TRADITIONAL).equals(word)) {
          missed.add(word);
        }
      }
    }

    assertTrue(count > 6_500, "the dictionary has only " + count + " syllables");
    assertTrue(missed.size() <= NOT_TELEX, missed.toString());
  }

  private static String typed(String keys, ToneStyle style) {
    Typing typing = Typing.of("", style);
    for (int i = 0; i < keys.length(); i++) {
      typing = typing.key(keys.charAt(i));
    }
    return typing.text();
  }

  private static String keys(String word, Order order) {
    StringBuilder keys = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder markKeys = order == Order.ALL_AT_END ? marks : keys;
    for (int i = 0; i < apart.length(); i++) {
      char character = apart.charAt(i);
      switch (character) {
        case '\u0301' -> tone.append('s');
        case '\u0300' -> tone.append('f');
        case '\u0309' -> tone.append('r');
        case '\u0303' -> tone.append('x');
        case '\u0323' -> tone.append('j');
        case '\u0302' -> markKeys.append(keys.charAt(keys.length() - 1));
        case '\u0306', '\u031b' -> markKeys.append('w');
        case 'đ' -> {
          keys.append('d');
          markKeys.append('d');
        }
        default -> keys.append(character);
      }
      boolean vowelDone = i + 1 == apart.length() || Character.isLetter(apart.charAt(i + 1));
      if (order == Order.TONE_AFTER_VOWEL && vowelDone) {
        keys.append(tone);
        tone.setLength(0);
      }
    }
    String once = keys.toString().replace("uwow", "uow");
    return once + marks.toString().replace("ww", "w") + tone;
  }
}
