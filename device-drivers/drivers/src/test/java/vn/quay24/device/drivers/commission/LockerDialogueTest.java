package vn.quay24.device.drivers.commission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

class LockerDialogueTest {
  private static final LockAddress A = new LockAddress(0, 1);
  private static final LockAddress B = new LockAddress(0, 2);
  private static final LockAddress C = new LockAddress(1, 1);
  private static final Map<LockAddress, Boolean> ALL_CLOSED = Map.of(A, true, B, true, C, true);
  private static final Compartment SEVEN = new Compartment(7);

  private static Map<LockAddress, Boolean> closedBut(LockAddress... open) {
    Map<LockAddress, Boolean> inputs = new HashMap<>(ALL_CLOSED);
    for (LockAddress input : open) {
      inputs.put(input, false);
    }
    return inputs;
  }

  private static Findings end(LockerDialogue dialogue) {
    return assertInstanceOf(Step.Done.class, dialogue.step()).findings();
  }

  @Test
  void aCabinetInOrderGivesItsSettings() {
    LockerDialogue dialogue = LockerDialogue.over(List.of(A, B, C));
    assertEquals(new Step.Pulse(A), dialogue.step());
    dialogue = dialogue.pulsed(ALL_CLOSED, closedBut(A));
    assertEquals(new Step.AskDoor(A), dialogue.step());
    dialogue = dialogue.opened(SEVEN);
    assertEquals(new Step.AskClose(SEVEN), dialogue.step());
    dialogue = dialogue.closed(ALL_CLOSED);
    dialogue = dialogue.pulsed(ALL_CLOSED, closedBut(B)).opened(new Compartment(3));
    dialogue = dialogue.closed(ALL_CLOSED).pulsed(ALL_CLOSED, ALL_CLOSED).nothingOpened();

    Findings findings = end(dialogue);

    assertEquals(Map.of("compartments", "3=0:2, 7=0:1", "closed-bit", "1"), findings.settings());
    assertEquals(List.of(), findings.problems());
  }

  @Test
  void contactsThatSayOneOfAnOpenDoorAreClosedByZero() {
    Map<LockAddress, Boolean> closed = Map.of(A, false);
    LockerDialogue dialogue =
        LockerDialogue.over(List.of(A))
            .pulsed(closed, Map.of(A, true))
            .opened(SEVEN)
            .closed(closed);

    assertEquals("0", end(dialogue).settings().get("closed-bit"));
  }

  @Test
  void swappedContactsAreNamed() {
    LockerDialogue dialogue =
        LockerDialogue.over(List.of(A, B))
            .pulsed(ALL_CLOSED, closedBut(B))
            .opened(SEVEN)
            .closed(ALL_CLOSED)
            .enough();

    assertEquals(List.of(new Problem.ContactSwapped(A, SEVEN, B)), end(dialogue).problems());
  }

  @Test
  void everythingThatIsWrongIsNamed() {
    LockerDialogue dialogue =
        LockerDialogue.over(List.of(A, B, C))
            .pulsed(ALL_CLOSED, ALL_CLOSED)
            .opened(SEVEN)
            .closed(ALL_CLOSED)
            .pulsed(ALL_CLOSED, closedBut(B))
            .nothingOpened()
            .pulsed(ALL_CLOSED, closedBut(B, C))
            .opened(SEVEN)
            .closed(closedBut(C));

    assertEquals(
        List.of(
            new Problem.ContactDead(A, SEVEN),
            new Problem.DoorStuck(B),
            new Problem.SeveralChanged(C, 2),
            new Problem.NotSeenClosed(C, SEVEN),
            new Problem.DoorTwice(C, SEVEN, A)),
        end(dialogue).problems());
  }

  @Test
  void aLockThatIsWiredTheOtherWayRoundIsNamed() {
    Map<LockAddress, Boolean> closed = Map.of(A, true, B, true, C, false);
    LockerDialogue dialogue = LockerDialogue.over(List.of(A, B, C));
    int number = 0;
    for (LockAddress lock : List.of(A, B, C)) {
      Map<LockAddress, Boolean> after = new HashMap<>(closed);
      after.merge(lock, true, (bit, _) -> !bit);
      number++;
      dialogue = dialogue.pulsed(closed, after).opened(new Compartment(number)).closed(closed);
    }

    assertEquals(
        List.of(new Problem.PolarityDiffers(C, new Compartment(3))), end(dialogue).problems());
    assertEquals("1", end(dialogue).settings().get("closed-bit"));
  }

  @Test
  void anAnswerThatDoesNotFitIsABugOfTheCaller() {
    LockerDialogue dialogue = LockerDialogue.over(List.of(A));

    assertThrows(IllegalStateException.class, () -> dialogue.opened(SEVEN));
    assertThrows(IllegalStateException.class, () -> dialogue.closed(ALL_CLOSED));
  }
}
