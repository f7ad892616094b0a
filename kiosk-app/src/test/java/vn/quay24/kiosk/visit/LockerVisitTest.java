package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;
import vn.quay24.kiosk.visit.Collecting.CodeRefusal;
import vn.quay24.kiosk.visit.Effect.Word;
import vn.quay24.kiosk.visit.StaffWork.EnvelopeProblem;
import vn.quay24.kiosk.visit.StaffWork.Slot;
import vn.quay24.kiosk.visit.StaffWork.SlotState;
import vn.quay24.kiosk.visit.StaffWork.Task;

class LockerVisitTest {
  private static final StaffBadge BADGE = new StaffBadge("s1", "Lê Văn Mẫu");

  @Test
  void doorsThatTellOfThemselvesDoNotKeepAStaffMenuOpen() {
    Story story = staffMenu();
    List<Slot> closed = List.of(new Slot(1, SlotState.FREE, Optional.empty()));
    List<Slot> unknown = List.of(new Slot(1, SlotState.UNKNOWN, Optional.empty()));

    for (int i = 0; i < 4; i++) {
      story.then(new Report.SlotsSeen(i % 2 == 0 ? unknown : closed)).wait(Duration.ofSeconds(50));
    }

    story.at(Welcome.Attract.class);
  }

  @Test
  void whereThereIsNoLockerNothingIsPutIn() {
    Story story =
        staffMenu()
            .then(
                new Report.CapabilitiesChanged(
                    new Capabilities(
                        Map.of(Ability.OPEN_DOORS, new Capabilities.Missing.NotInstalled()))),
                new Input.LoadAsked());

    story.at(StaffWork.Menu.class);
  }

  @Test
  void aTornCompartmentIsOpenedToBeLookedAtAndNothingIsAsked() {
    Story story =
        staffMenu()
            .then(
                new Report.SlotsSeen(List.of(new Slot(4, SlotState.FORCED, Optional.empty()))),
                new Input.TakeOutAsked(4),
                new Report.StaffDoorGranted(StaffWork.Task.LOOK, Samples.GRANT),
                new Report.DoorSeen(DoorProgress.OPEN));
    story.at(StaffWork.StaffDoor.class);
    story.effects();

    story.then(new Report.DoorSeen(DoorProgress.CLOSED));

    story.at(StaffWork.Menu.class);
    assertTrue(story.effects().contains(new Effect.SettleDoor(Samples.GRANT, Word.DONE)));
  }

  /** Nobody could tell whether it was taken; staff see it, and must not have to lie. */
  @ParameterizedTest
  @CsvSource({"true, DONE", "false, ALREADY_TAKEN"})
  void whatStaffFindInACompartmentToBeInspectedIsBelieved(boolean there, Word word) {
    for (DoorProgress closed : List.of(DoorProgress.CLOSED, DoorProgress.CLOSED_EMPTY)) {
      Story story =
          staffMenu()
              .then(
                  new Report.SlotsSeen(List.of(new Slot(4, SlotState.INSPECT, Optional.empty()))),
                  new Input.TakeOutAsked(4),
                  new Report.StaffDoorGranted(Task.INSPECT, Samples.GRANT),
                  new Report.DoorSeen(DoorProgress.OPEN),
                  new Report.DoorSeen(closed));
      story.effects();

      story.then(new Input.Said(there));

      story.at(StaffWork.Menu.class);
      assertTrue(story.effects().contains(new Effect.SettleDoor(Samples.GRANT, word)));
    }
  }

  @Test
  void cardAndCodeOpenOneDoor() {
    Story story = collecting();

    story.then(new Input.Typed("12345678"), new Input.Continue());
    story.at(Collecting.CheckingCode.class);

    story.then(new Report.PickupGranted(Samples.GRANT));
    assertEquals(DoorProgress.OPENING, story.at(Collecting.Door.class).progress());
    assertTrue(story.effects().contains(new Effect.OpenDoor(Samples.GRANT)));
  }

  @Test
  void aWrongCodeCanBeTypedAgain() {
    Story story =
        collecting()
            .then(
                new Input.Typed("12345678"),
                new Input.Continue(),
                new Report.PickupRefused(new CodeRefusal.NoMatch()));

    Collecting.EnterCode enter = story.at(Collecting.EnterCode.class);
    assertEquals("", enter.typed());
    assertEquals(Optional.of(new CodeRefusal.NoMatch()), enter.refusal());
  }

  @Test
  void aClosedDoorIsNotYetATakenResult() {
    Story story = door().then(new Report.DoorSeen(DoorProgress.OPEN));
    story.effects();

    story.then(new Report.DoorSeen(DoorProgress.CLOSED));
    story.at(Collecting.TakenQuestion.class);
    assertEquals(List.of(), story.effects());

    story.then(new Input.Said(true));
    assertEquals(Welcome.Kind.COLLECTED, story.at(Welcome.Goodbye.class).kind());
    assertEquals(List.of(new Effect.SettleDoor(Samples.GRANT, Word.DONE)), story.effects());
  }

  @Test
  void aSensorThatSeesNothingInsideNeedsNoQuestion() {
    Story story = door().then(new Report.DoorSeen(DoorProgress.CLOSED_EMPTY));

    assertEquals(Welcome.Kind.COLLECTED, story.at(Welcome.Goodbye.class).kind());
  }

  @Test
  void aStuckDoorIsTriedTwiceMoreAtTheCitizensWishAndNotAThirdTime() {
    Story story = door();
    story.effects();

    for (int i = 0; i < 5; i++) {
      story.then(new Report.DoorSeen(DoorProgress.STUCK), new Input.RetryAsked());
    }

    long pulses = story.effects().stream().filter(Effect.OpenDoor.class::isInstance).count();
    assertEquals(2, pulses);
  }

  /** It never opened, so its owner may come again. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whoGivesUpAStuckDoorMayCollectAtTheNextVisit(int triedAgain) {
    Story story = door();
    for (int i = 0; i < triedAgain; i++) {
      story.then(new Report.DoorSeen(DoorProgress.STUCK), new Input.RetryAsked());
    }
    story.effects();

    story.then(new Report.DoorSeen(DoorProgress.STUCK), new Input.Continue());

    assertEquals(Welcome.Kind.LEFT_INSIDE, story.at(Welcome.Goodbye.class).kind());
    assertEquals(List.of(new Effect.SettleDoor(Samples.GRANT, Word.NOT_DONE)), story.effects());
  }

  /** Nothing is written down that staff could hear of, so nobody is promised. */
  @Test
  void whoseDoorWasNotEvenTriedMayCollectAtTheNextVisit() {
    Story story = door().then(new Report.DoorSeen(DoorProgress.NOT_TRIED));
    story.effects();

    story.then(new Input.Continue());

    assertEquals(Welcome.Kind.LEFT_INSIDE, story.at(Welcome.Goodbye.class).kind());
    assertEquals(List.of(new Effect.SettleDoor(Samples.GRANT, Word.NOT_DONE)), story.effects());
  }

  @Test
  void whoLeavesTheResultInsideIsNotToldThatStaffWillLook() {
    Story said = door().then(new Report.DoorSeen(DoorProgress.CLOSED), new Input.Said(false));
    Story seen = door().then(new Report.DoorSeen(DoorProgress.CLOSED_FULL));

    for (Story story : List.of(said, seen)) {
      assertEquals(Welcome.Kind.LEFT_INSIDE, story.at(Welcome.Goodbye.class).kind());
      assertTrue(story.effects().contains(new Effect.SettleDoor(Samples.GRANT, Word.NOT_DONE)));
    }
  }

  @Test
  void whoWalksAwayFromAnOpenDoorLeavesItToTheInspection() {
    Story story = door().then(new Report.DoorSeen(DoorProgress.OPEN));
    story.effects();

    story.wait(Duration.ofSeconds(200));

    story.at(Welcome.Attract.class);
    assertEquals(
        List.of(new Effect.SettleDoor(Samples.GRANT, Word.UNKNOWN), new Effect.Wipe()),
        story.effects());
  }

  @Test
  void whoWalksAwayFromADoorThatNeverOpenedMayCollectAtTheNextVisit() {
    Story byButton = door().then(new Report.DoorSeen(DoorProgress.STUCK));
    byButton.effects();
    byButton.then(new Input.Leave());
    Story byFoot = door().then(new Report.DoorSeen(DoorProgress.STUCK));
    byFoot.effects();
    byFoot.wait(Duration.ofSeconds(200));

    for (Story story : List.of(byButton, byFoot)) {
      assertTrue(story.effects().contains(new Effect.SettleDoor(Samples.GRANT, Word.NOT_DONE)));
    }
  }

  @Test
  void anOpenDoorCannotBeLeftByAButton() {
    Story story = door().then(new Report.DoorSeen(DoorProgress.OPEN), new Input.Leave());

    story.at(Collecting.Door.class);
  }

  /** Nobody can tell what became of the result, and nobody has to walk away to be done. */
  @ParameterizedTest
  @EnumSource(names = {"OPEN_UNSEEN", "UNSURE"})
  void whoStandsBeforeADoorThatNobodySeesMayFinishAndLeavesItToTheInspection(DoorProgress unseen) {
    Story story =
        door().then(new Report.DoorSeen(DoorProgress.OPENING), new Report.DoorSeen(unseen));
    story.effects();

    story.then(new Input.Continue());

    assertEquals(Welcome.Kind.NOT_COLLECTED, story.at(Welcome.Goodbye.class).kind());
    assertEquals(List.of(new Effect.SettleDoor(Samples.GRANT, Word.UNKNOWN)), story.effects());
  }

  @Test
  void aDoorThatNobodySeesMayBeLeftByAButton() {
    Story story = door().then(new Report.DoorSeen(DoorProgress.OPEN_UNSEEN));
    story.effects();

    story.then(new Input.Leave());

    assertTrue(story.effects().contains(new Effect.SettleDoor(Samples.GRANT, Word.UNKNOWN)));
  }

  @Test
  void aBoardThatWakesBringsTheDoorBack() {
    Story story =
        door()
            .then(
                new Report.DoorSeen(DoorProgress.OPEN_UNSEEN),
                new Report.DoorSeen(DoorProgress.OPEN));
    assertEquals(DoorProgress.OPEN, story.at(Collecting.Door.class).progress());

    story.then(new Report.DoorSeen(DoorProgress.CLOSED));
    story.at(Collecting.TakenQuestion.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN_UNSEEN", "UNSURE"})
  void staffBeforeADoorThatNobodySeesMayFinish(DoorProgress unseen) {
    Story story =
        staffMenu()
            .then(
                new Input.TakeOutAsked(2),
                new Report.StaffDoorGranted(Task.TAKE_OUT, Samples.GRANT),
                new Report.DoorSeen(unseen));
    assertEquals(unseen, story.at(StaffWork.StaffDoor.class).progress());
    story.effects();

    story.then(new Input.Continue());

    story.at(StaffWork.Menu.class);
    assertTrue(story.effects().contains(new Effect.SettleDoor(Samples.GRANT, Word.UNKNOWN)));
  }

  @ParameterizedTest
  @CsvSource({"CLOSED_EMPTY, DONE", "CLOSED_FULL, NOT_DONE"})
  void aSensorSaysWhetherALookHasEmptiedACompartment(DoorProgress closed, Word word) {
    Story story =
        staffMenu()
            .then(
                new Report.SlotsSeen(List.of(new Slot(4, SlotState.FORCED, Optional.empty()))),
                new Input.TakeOutAsked(4),
                new Report.StaffDoorGranted(Task.LOOK, Samples.GRANT));
    story.effects();

    story.then(new Report.DoorSeen(closed));

    story.at(StaffWork.Menu.class);
    assertTrue(story.effects().contains(new Effect.SettleDoor(Samples.GRANT, word)));
  }

  @Test
  void staffLoadAnEnvelope() {
    Story story = staffMenu().then(new Input.LoadAsked());
    story.at(StaffWork.ScanEnvelope.class);

    story.then(new Report.CodeSeen(new PrintedCode.Envelope("Q24E:999.00.00.H99-261103-0001")));
    story.at(StaffWork.Preparing.class);

    story.then(
        new Report.StaffDoorGranted(Task.LOAD, Samples.GRANT),
        new Report.DoorSeen(DoorProgress.OPEN),
        new Report.DoorSeen(DoorProgress.CLOSED));
    story.at(StaffWork.DoneQuestion.class);
    story.effects();

    story.then(new Input.Said(true));
    story.at(StaffWork.Menu.class);
    assertEquals(
        List.of(new Effect.SettleDoor(Samples.GRANT, Word.DONE), new Effect.ListSlots()),
        story.effects());
  }

  @Test
  void anEnvelopeThatTheCentreDoesNotKnowIsSaidToBeUnknown() {
    Story story =
        staffMenu()
            .then(
                new Input.LoadAsked(),
                new Report.CodeSeen(new PrintedCode.Envelope("Q24E:X")),
                new Report.EnvelopeRefused(EnvelopeProblem.UNKNOWN_ENVELOPE));

    assertEquals(
        Optional.of(EnvelopeProblem.UNKNOWN_ENVELOPE),
        story.at(StaffWork.ScanEnvelope.class).problem());
  }

  @Test
  void onlyAFullCompartmentIsTakenOut() {
    Story story = staffMenu();
    story.effects();

    story.then(new Input.TakeOutAsked(1));
    story.at(StaffWork.Menu.class);

    story.then(new Input.TakeOutAsked(2));
    story.at(StaffWork.Preparing.class);
    assertEquals(List.of(new Effect.PrepareTakeOut(BADGE, 2)), story.effects());
  }

  private static Story collecting() {
    return Story.withCard(Tile.COLLECT, new Verdict.Genuine());
  }

  private static Story door() {
    return collecting()
        .then(
            new Input.Typed("12345678"),
            new Input.Continue(),
            new Report.PickupGranted(Samples.GRANT));
  }

  private static Story staffMenu() {
    return Story.atHome()
        .then(
            new Input.StaffAsked(),
            new Input.Typed("000123"),
            new Input.Continue(),
            new Report.CardRead(new CardOutcome.Read(Samples.reading(new Verdict.Genuine()))),
            new Report.CardRemoved(),
            new Input.Typed("123456"),
            new Input.Continue(),
            new Report.StaffAccepted(BADGE),
            new Report.SlotsSeen(
                List.of(
                    new Slot(1, SlotState.FREE, Optional.empty()),
                    new Slot(2, SlotState.LOADED, Optional.of("999.00.00.H99-261103-0001")))));
  }
}
