package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.emulator.chip.FaultyCard;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;

/** What a hand, a bad antenna or a liar does to a reading, at every answer of it. */
class UnsteadyCardTest {
  private static final LdsImage CARD = Office.light();
  private static final LdsImage OLD = CARD.without(LdsFile.CARD_ACCESS);

  private static final CardOutcome RIGHT = readRight();

  private static CardOutcome readRight() {
    try {
      return Readings.of(CARD);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCardPulledBeforeAnyAnswerIsTakenAway() throws Exception {
    takenAwayAtEveryAnswer(CARD, Office.CAN);
    takenAwayAtEveryAnswer(OLD, Office.MRZ);
  }

  private static void takenAwayAtEveryAnswer(LdsImage image, AccessKey key) throws Exception {
    int answers = answersOf(image, key);
    for (int number = 1; number <= answers; number++) {
      FaultyCard card = new FaultyCard(new VirtualChip(image)).pullBeforeAnswer(number);

      assertEquals(new CardOutcome.TakenAway(), Readings.of(card, key), "answer " + number);
    }
  }

  @Test
  void aCardSilentFromAnyAnswerOnNeverGivesAReadingOfItsOwn() throws Exception {
    int answers = answersOf(CARD, Office.CAN);
    for (int number = 1; number <= answers; number++) {
      FaultyCard card = new FaultyCard(new VirtualChip(CARD)).silentFromAnswer(number);

      requireRightOrNothing(Readings.of(card, Office.CAN), "silent from answer " + number);
    }
  }

  @Test
  void aWrongBitInAnyAnswerNeverChangesWhatIsRead() throws Exception {
    rightOrNothingAtEveryAnswer(CARD, Office.CAN, 1);
    rightOrNothingAtEveryAnswer(OLD, Office.MRZ, 2);
  }

  private static void rightOrNothingAtEveryAnswer(LdsImage image, AccessKey key, long seed)
      throws Exception {
    Random random = new Random(seed);
    int answers = answersOf(image, key);
    for (int number = 1; number <= answers; number++) {
      int bit = random.nextInt(1 << 16);
      FaultyCard card = new FaultyCard(new VirtualChip(image)).flipBitInAnswer(number, bit);

      requireRightOrNothing(Readings.of(card, key), "answer " + number + ", bit " + bit);
    }
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
