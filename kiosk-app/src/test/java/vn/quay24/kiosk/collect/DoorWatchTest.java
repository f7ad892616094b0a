package vn.quay24.kiosk.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.locker.DoorState;
import vn.quay24.kiosk.collect.Operation.Purpose;
import vn.quay24.kiosk.collect.Operation.Stage;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Effect.Word;

/** What a door's contact means. C closed, O open, ? unknown, each a second after the other. */
class DoorWatchTest {
  private static final Instant PULSED = Instant.parse("2026-03-02T01:00:00Z");

  private static DoorWatch pulsed() {
    return DoorWatch.begin(
        new Operation(new UUID(0, 1), Purpose.COLLECT, new UUID(0, 2), 7, Stage.PULSED, 1, PULSED),
        PULSED);
  }

  private static DoorWatch after(String seen) {
    DoorWatch watch = pulsed();
    for (int at = 0; at < seen.length(); at++) {
      DoorState door =
          switch (seen.charAt(at)) {
            case 'C' -> DoorState.CLOSED;
            case 'O' -> DoorState.OPEN;
            default -> DoorState.UNKNOWN;
          };
      watch = watch.seen(door, Optional.empty(), PULSED.plusSeconds(at + 1L));
    }
    return watch;
  }

  @ParameterizedTest
  @CsvSource({
    "C, OPENING",
    "CCC, OPENING",
    "CCCC, STUCK",
    "????????, OPENING",
    "?????????, UNSURE",
    "CCCC????????, STUCK",
    "CCCC?????????, UNSURE",
    "?????????C, STUCK",
    "CCCCO, OPEN",
    "O, OPEN",
    "O????????, OPEN",
    "O?????????, OPEN_UNSEEN",
    "O????????O????????, OPEN",
    "O?????????O, OPEN",
    "OC, CLOSED",
    "O?C, CLOSED",
    "OCO, CLOSED"
  })
  void closedCountsOnlyAfterOpenAndUnknownIsNeither(String seen, DoorProgress progress) {
    assertEquals(progress, after(seen).progress());
  }

  /** Its owner gave it up, and in that moment it opened after all. */
  @Test
  void whatWasSaidBeforeItOpenedIsNotBelieved() {
    DoorWatch givenUp = after("CCCC").saying(Word.NOT_DONE);

    DoorWatch opened = givenUp.seen(DoorState.OPEN, Optional.empty(), PULSED.plusSeconds(5));

    assertEquals(Optional.of(Word.NOT_DONE), givenUp.end());
    DoorWatch shut = opened.seen(DoorState.CLOSED, Optional.empty(), PULSED.plusSeconds(9));
    assertEquals(Optional.of(Word.UNKNOWN), shut.end());
  }

  /** The page still said that it is stuck. */
  @Test
  void whatIsSaidAfterItOpenedIsNotBelievedEither() {
    DoorWatch shut =
        after("CCCCO")
            .saying(Word.NOT_DONE)
            .seen(DoorState.CLOSED, Optional.empty(), PULSED.plusSeconds(9));

    assertEquals(Optional.of(Word.UNKNOWN), shut.end());
  }

  @Test
  void aSensorKnowsBetterThanThatNobodyCanTell() {
    DoorWatch emptied =
        after("O")
            .saying(Word.UNKNOWN)
            .seen(DoorState.CLOSED, Optional.of(false), PULSED.plusSeconds(9));
    DoorWatch left =
        after("O")
            .saying(Word.UNKNOWN)
            .seen(DoorState.CLOSED, Optional.of(true), PULSED.plusSeconds(9));

    assertEquals(Optional.of(Word.DONE), emptied.end());
    assertEquals(Optional.of(Word.NOT_DONE), left.end());
  }

  @Test
  void whatAnEarlierProcessLeftDoesNotEndBeforeTheSensorsWereAsked() {
    Operation closed = pulsed().operation().in(Stage.SEEN_CLOSED);
    DoorWatch left = DoorWatch.takenUp(closed, PULSED);

    DoorWatch dark = left.seen(DoorState.UNKNOWN, Optional.empty(), PULSED.plusSeconds(1));

    assertEquals(Optional.empty(), dark.end());
    assertEquals(
        Optional.of(Word.DONE),
        dark.seen(DoorState.CLOSED, Optional.of(false), PULSED.plusSeconds(2)).end());
    assertEquals(
        Optional.of(Word.UNKNOWN),
        dark.seen(DoorState.UNKNOWN, Optional.empty(), PULSED.plusSeconds(9)).end());
  }

  @Test
  void aDoorThatIsLeftOpenIsRemindedOfAndNeverEndsByItself() {
    DoorWatch open = after("O").saying(Word.UNKNOWN);
    Instant late = PULSED.plusSeconds(1).plus(DoorWatch.TO_CLOSE);

    DoorWatch left = open.seen(DoorState.OPEN, Optional.empty(), late);

    assertEquals(DoorProgress.LEFT_OPEN, left.progress());
    assertEquals(Optional.empty(), left.end());
    DoorWatch shut = left.seen(DoorState.CLOSED, Optional.empty(), late.plus(Duration.ofHours(1)));
    assertEquals(Optional.of(Word.UNKNOWN), shut.end());
  }
}
