package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.emulator.chip.FaultyCard;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;

/**
 * What a hand, a bad antenna or a liar does to a reading: at some of its answers, from the first to
 * the last, and in the whole test at every one.
 */
class UnsteadyCardTest {
  private static final LdsImage CARD = Office.light();
  private static final LdsImage OLD = CARD.without(LdsFile.CARD_ACCESS);
  private static final int SOME = 7;
  private static final int EVERY = 1;

  private static final CardOutcome RIGHT = readRight();

  private static CardOutcome readRight() {
    try {
      return Readings.of(CARD);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCardPulledMeanwhileIsTakenAway() throws Exception {
    takenAway(CARD, Office.CAN, SOME);
    takenAway(OLD, Office.MRZ, SOME);
  }

  @Test
  @Tag("exhaustive")
  void aCardPulledBeforeAnyAnswerIsTakenAway() throws Exception {
    takenAway(CARD, Office.CAN, EVERY);
    takenAway(OLD, Office.MRZ, EVERY);
  }

  private static void takenAway(LdsImage image, AccessKey key, int step) throws Exception {
    int answers = answersOf(image, key);
    for (int number = 1; number <= answers; number = next(number, step, answers)) {
      FaultyCard card = new FaultyCard(new VirtualChip(image)).pullBeforeAnswer(number);

      assertEquals(new CardOutcome.TakenAway(), Readings.of(card, key), "answer " + number);
    }
  }

  @Test
  void aCardThatFallsSilentNeverGivesAReadingOfItsOwn() throws Exception {
    rightOrNothingWhenSilent(SOME);
  }

  @Test
  @Tag("exhaustive")
  void aCardSilentFromAnyAnswerOnNeverGivesAReadingOfItsOwn() throws Exception {
    rightOrNothingWhenSilent(EVERY);
  }

  private static void rightOrNothingWhenSilent(int step) throws Exception {
    int answers = answersOf(CARD, Office.CAN);
    for (int number = 1; number <= answers; number = next(number, step, answers)) {
      FaultyCard card = new FaultyCard(new VirtualChip(CARD)).silentFromAnswer(number);

      requireRightOrNothing(Readings.of(card, Office.CAN), "silent from answer " + number);
    }
  }

  @Test
  void aWrongBitNeverChangesWhatIsRead() throws Exception {
    rightOrNothingWhenWrong(CARD, Office.CAN, SOME);
    rightOrNothingWhenWrong(OLD, Office.MRZ, SOME);
  }

  @Test
  @Tag("exhaustive")
  void aWrongBitInAnyAnswerNeverChangesWhatIsRead() throws Exception {
    rightOrNothingWhenWrong(CARD, Office.CAN, EVERY);
    rightOrNothingWhenWrong(OLD, Office.MRZ, EVERY);
  }

  private static void rightOrNothingWhenWrong(LdsImage image, AccessKey key, int step)
      throws Exception {
    Random random = new Random(step);
    int answers = answersOf(image, key);
    for (int number = 1; number <= answers; number = next(number, step, answers)) {
      int bit = random.nextInt(1 << 16);
      FaultyCard card = new FaultyCard(new VirtualChip(image)).flipBitInAnswer(number, bit);

      requireRightOrNothing(Readings.of(card, key), "answer " + number + ", bit " + bit);
    }
  }

  /** Never passes over the last one. */
  private static int next(int number, int step, int last) {
    return number < last ? Math.min(number + step, last) : number + step;
  }

  private static void requireRightOrNothing(CardOutcome outcome, String when) {
    if (outcome instanceof CardOutcome.Read(ChipReading reading)) {
      ChipReading right = right();
      assertEquals(right.verdict(), reading.verdict(), when);
      assertEquals(right.holder(), reading.holder(), when);
      assertArrayEquals(right.chipKey().orElseThrow(), reading.chipKey().orElseThrow(), when);
      assertArrayEquals(right.portrait().orElseThrow(), reading.portrait().orElseThrow(), when);
    }
  }

  private static ChipReading right() {
    return switch (RIGHT) {
      case CardOutcome.Read(ChipReading reading) -> reading;
      default -> throw new AssertionError(RIGHT);
    };
  }

  private static int answersOf(LdsImage image, AccessKey key) throws Exception {
    FaultyCard steady = new FaultyCard(new VirtualChip(image));
    assertTrue(Readings.of(steady, key) instanceof CardOutcome.Read);
    return steady.answers();
  }
}
