package vn.quay24.kiosk.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.centre.CentreInMemory;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.MemoryRecords;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.kiosk.submit.DossierRecord.State;

class OutboxTest {
  private final CentreInMemory centre = new CentreInMemory();
  private final Dossiers dossiers =
      new Dossiers(new MemoryRecords(), new MemoryParts(), CrashPoint.NONE);
  private Instant now = SealedSamples.NOON;
  private final Outbox outbox = new Outbox(centre, dossiers, List.of(), () -> now, CrashPoint.NONE);

  @Test
  void aDossierThatTheCentreRefusesHoldsUpNoOther() throws Exception {
    UUID refused = ready(1);
    UUID good = ready(2);
    centre.refuse(refused);

    assertTrue(outbox.pass(), "nothing of it makes the others wait longer");

    assertEquals(List.of(good), centre.dossiers());
    assertEquals(State.READY, dossiers.find(refused).orElseThrow().state());
  }

  @Test
  void aDossierThatIsRefusedInTheMiddleOfItsPartsIsKeptAndHoldsUpNoOther() throws Exception {
    UUID refused = ready(1);
    UUID good = ready(2);
    centre.refuseParts(refused);

    assertTrue(outbox.pass(), "nothing of it makes the others wait longer");

    assertEquals(List.of(good), centre.dossiers());
    assertEquals(State.READY, dossiers.find(refused).orElseThrow().state());
    assertTrue(dossiers.find(refused).orElseThrow().manifest().isPresent());
    assertEquals(1, outbox.refused());
  }

  @Test
  void whatTheCentreDoesNotTakeIsCounted() throws Exception {
    UUID refused = ready(1);
    ready(2);
    centre.refuse(refused);

    outbox.pass();

    assertEquals(1, outbox.refused());
  }

  @Test
  void aRefusedDossierIsBroughtAgainMoreAndMoreSeldomAndNeverGivenUp() throws Exception {
    centre.refuse(ready(1));

    int[] brought = new int[2];
    for (int minute = 0; minute < 2; minute++) {
      for (int pass = 0; pass < 60; pass++) {
        outbox.pass();
        now = now.plusSeconds(1);
      }
      brought[minute] = centre.submissions();
    }
    assertTrue(brought[0] <= 6, () -> "in the first minute: " + brought[0]);
    now = now.plus(Duration.ofMinutes(10));
    outbox.pass();

    assertEquals(brought[1] + 1, centre.submissions());
  }

  @Test
  void aBugWithOneDossierHoldsUpNoOther() throws Exception {
    centre.bug(ready(1));
    UUID good = ready(2);

    assertTrue(outbox.pass());

    assertEquals(List.of(good), centre.dossiers());
  }

  @Test
  void aSlipByMessageIsAskedForOnceTheDossierHasArrived() throws Exception {
    UUID dossier = ready(1);
    dossiers.message(dossier);
    dossiers.message(dossier);

    outbox.pass();
    outbox.pass();

    assertEquals(List.of(dossier), centre.messages());
  }

  @Test
  void aDossierThatEndedLongAgoIsForgottenHere() throws Exception {
    UUID dossier = ready(1);
    outbox.pass();
    assertEquals(State.DELIVERED, dossiers.find(dossier).orElseThrow().state());

    now = now.plus(Duration.ofDays(3));
    outbox.pass();

    assertEquals(Optional.empty(), dossiers.find(dossier));
  }

  @Test
  void whatItsVisitCouldNotJournalIsTakenUpWhenTheVisitMustBeOver() throws Exception {
    UUID unpaid = SealedSamples.sealed(dossiers, 1, State.AWAITING_PAYMENT, SlipState.NONE);
    UUID printing = SealedSamples.sealed(dossiers, 2, State.READY, SlipState.INTENT);
    outbox.pass();
    assertEquals(State.AWAITING_PAYMENT, dossiers.find(unpaid).orElseThrow().state());
    assertEquals(List.of(), centre.messages());

    now = now.plus(Duration.ofHours(2));
    outbox.pass();
    outbox.pass();

    assertEquals(State.CANCELLED, dossiers.find(unpaid).orElseThrow().state());
    assertEquals(SlipState.IN_DOUBT, dossiers.find(printing).orElseThrow().slip());
    assertEquals(List.of(printing), centre.messages());
  }

  private UUID ready(int number) throws Exception {
    return SealedSamples.sealed(dossiers, number, State.READY, SlipState.PRINTED);
  }
}
