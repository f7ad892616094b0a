package vn.quay24.device.drivers.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers put around a code, as their makers or their settings have it. */
class SentTextTest {
  private static final String CARD = "999203001234|Nguyễn Thị Ánh|Nữ";

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0006", "\u0015", "\u0007", "\u0000\u0000", "\u0002", "\u0011", "\r\n\u0000"})
  void controlsAroundACodeAreNoPartOfIt(String control) {
    assertEquals(taken(CARD, Habit.CONTROLS), SentText.of(control + CARD));
    assertEquals(taken(CARD, Habit.CONTROLS), SentText.of(CARD + control + "\n"));
  }

  @Test
  void aControlWithinACodeIsDamage() {
    assertEquals(SentText.DAMAGED, SentText.of("999203\u0000001234|"));
  }

  @Test
  void blanksAndLineEndsAreNoHabit() {
    assertEquals(new SentText(Optional.of(CARD), Set.of(), false), SentText.of("\n " + CARD + " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"]Q0", "]Q1", "]Q3", "]C0", "]d2", "]z0", "]e0", "]L2"})
  void theIdentifierOfTheSymbologyIsNoPartOfTheCode(String identifier) {
    assertEquals(taken(CARD, Habit.SYMBOLOGY), SentText.of(identifier + CARD));
  }

  @Test
  void aChannelOfUtf8IsTakenOffAndItsBackslashesAreSingleAgain() {
    assertEquals(taken("a\\b", Habit.SYMBOLOGY), SentText.of("]Q2\\000026a\\\\b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"]", "]Q", "]Q1", "][1x", "]Q-x", "[Q1x"})
  void whatIsNoIdentifierStays(String text) {
    assertEquals(new SentText(Optional.of(text), Set.of(), false), SentText.of(text));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheCode() {
    assertEquals(taken(CARD, Habit.MARK), SentText.of("\uFEFF" + CARD));
    assertEquals(
        new SentText(Optional.of(CARD), Set.of(Habit.MARK, Habit.SYMBOLOGY), false),
        SentText.of("]Q1\uFEFF" + CARD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOREAD", "noread", "NO READ", "NG", "ERROR", "]X0ERROR"})
  void whatTheReaderSaysOfItselfIsNoCodeAndNoneLost(String word) {
    SentText sent = SentText.of(word);

    assertEquals(Optional.empty(), sent.code());
    assertTrue(sent.habits().contains(Habit.REFUSAL));
    assertFalse(sent.lost());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\u0000", " \u0007 "})
  void aSignOfLifeIsNoCodeAndNoneLost(String sign) {
    SentText sent = SentText.of(sign);

    assertEquals(Optional.empty(), sent.code());
    assertFalse(sent.lost());
  }

  @Test
  void printsAsRedacted() {
    assertFalse(SentText.of(CARD).toString().contains("999"));
  }

  private static SentText taken(String code, Habit habit) {
    return new SentText(Optional.of(code), Set.of(habit), false);
  }
}
