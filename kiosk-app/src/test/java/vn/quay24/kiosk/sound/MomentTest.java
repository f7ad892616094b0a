package vn.quay24.kiosk.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.sound.Earcon;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.DoorGrant;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Errand;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.kiosk.visit.Samples;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Submission;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Visit.Overlay;
import vn.quay24.kiosk.visit.Welcome;

class MomentTest {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final Errand ERRAND = new Errand(Errand.Purpose.SUBMIT, Optional.empty());
  private static final CardStage.Reading READING =
      new CardStage.Reading(
          ERRAND, new AccessKey.Can("123456"), Optional.empty(), Optional.empty(), false);

  @Test
  void aCardThatDoesNotDoIsHeard() {
    var problem =
        new CardStage.CardProblem(
            ERRAND, new CardStage.CardTrouble.Unreadable(), READING.key(), Optional.empty());

    assertEquals(Optional.of(Earcon.REFUSED), heard(READING, problem));
  }

  @Test
  void whoIsAskedWhetherTheyAreThereHearsItOnce() {
    Moment home = at(new Welcome.Home(), new Overlay.None());
    Moment asked = at(new Welcome.Home(), new Overlay.StillThere(20));

    assertEquals(Optional.of(Earcon.ATTENTION), home.then(asked));
    assertEquals(Optional.empty(), asked.then(at(new Welcome.Home(), new Overlay.StillThere(19))));
  }

  @Test
  void aForgottenCardIsCalledFor() {
    assertEquals(
        Optional.of(Earcon.PLEASE_TAKE), heard(new Welcome.Home(), new Welcome.CardForgotten()));
  }

  @Test
  void aDoorCallsWhenItOpensAndWhenItIsLeftOpen() {
    assertEquals(
        Optional.of(Earcon.PLEASE_TAKE),
        heard(door(DoorProgress.OPENING), door(DoorProgress.OPEN)));
    assertEquals(
        Optional.of(Earcon.ATTENTION),
        heard(door(DoorProgress.OPEN), door(DoorProgress.LEFT_OPEN)));
    assertEquals(
        Optional.empty(), heard(door(DoorProgress.LEFT_OPEN), door(DoorProgress.CLOSED_EMPTY)));
  }

  @Test
  void aWrongCodeIsHeardAgainWhenItWasTriedAgainAndOnlyThen() {
    Stage wrong = new LookingUp.ShowSlip(true);
    Moment once = at(wrong, new Overlay.None(), 1);

    assertEquals(
        Optional.of(Earcon.REFUSED),
        at(new LookingUp.ShowSlip(false), new Overlay.None()).then(once));
    assertEquals(Optional.empty(), once.then(at(wrong, new Overlay.None(), 1)));
    assertEquals(Optional.of(Earcon.REFUSED), once.then(at(wrong, new Overlay.None(), 2)));
  }

  @Test
  void theSlipCallsForItsCitizenWhenItIsOut() {
    Submission submission = Samples.submission(16_000);
    Stage goodbye = new Welcome.Goodbye(Welcome.Kind.SLIP_PRINTED, Optional.of(submission));

    assertEquals(
        Optional.of(Earcon.PLEASE_TAKE), heard(new Sending.Printing(submission, false), goodbye));
    assertEquals(Optional.empty(), heard(new Sending.SlipInDoubt(submission, false), goodbye));
  }

  @Test
  void eachKeyOfThePinTicksAlsoTheOneThatTakesADigitBack() {
    assertEquals(Optional.of(Earcon.KEY_PRESS), heard(pin(""), pin("1")));
    assertEquals(Optional.of(Earcon.KEY_PRESS), heard(pin("12"), pin("1")));
    assertEquals(Optional.empty(), heard(pin("1"), pin("1")));
    assertEquals(Optional.empty(), heard(new Welcome.Home(), pin("")));
  }

  private static Stage pin(String typed) {
    return new StaffWork.EnterPin(Samples.reading(new Verdict.Genuine()), typed, Optional.empty());
  }

  @Test
  void typingInTheOpenIsSilent() {
    CardStage.CardCode one = new CardStage.CardCode(ERRAND, "1", false, Optional.empty());
    CardStage.CardCode two = new CardStage.CardCode(ERRAND, "12", false, Optional.empty());

    assertEquals(Optional.empty(), heard(one, two));
  }

  @Test
  void nothingIsHeardOfAKioskThatNobodyUses() {
    assertEquals(
        Optional.empty(), Moment.NOTHING.then(at(new Welcome.Attract(), new Overlay.None())));
    assertEquals(
        Optional.empty(),
        heard(new Welcome.Attract(), new Welcome.OutOfService(Visit.Service.OUT_OF_SERVICE)));
  }

  private static Stage door(DoorProgress progress) {
    return new Collecting.Door(new DoorGrant(new UUID(7, 7), 3, ""), progress, 2);
  }

  private static Optional<Earcon> heard(Stage before, Stage after) {
    return at(before, new Overlay.None()).then(at(after, new Overlay.None()));
  }

  private static Moment at(Stage stage, Overlay overlay) {
    return at(stage, overlay, 0);
  }

  private static Moment at(Stage stage, Overlay overlay, int refusals) {
    return Moment.of(
        new Visit(
            1, "vi", stage, overlay, Capabilities.ALL, Visit.Service.IN_SERVICE, NOW, refusals));
  }
}
