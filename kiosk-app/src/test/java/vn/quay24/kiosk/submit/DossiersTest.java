package vn.quay24.kiosk.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.MemoryRecords;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.kiosk.submit.DossierRecord.State;
import vn.quay24.protocol.dossier.SlipMessage;

/** What a start makes of what an earlier process left. */
class DossiersTest {
  private final MemoryRecords records = new MemoryRecords();
  private final MemoryParts parts = new MemoryParts();
  private final Dossiers dossiers = new Dossiers(records, parts, CrashPoint.NONE);

  @ParameterizedTest
  @EnumSource(
      value = SlipState.class,
      names = {"NONE", "INTENT", "IN_DOUBT", "NOT_PRINTED"})
  void whoHasNoPaperForSureGetsTheSlipByMessageOnce(SlipState left) throws Exception {
    UUID dossier = SealedSamples.sealed(dossiers, 1, State.READY, left);

    dossiers.reconcile(SealedSamples.NOON);
    assertEquals(List.of(dossier), messages());
    dossiers.sent(dossiers.messages().getFirst());
    dossiers.reconcile(SealedSamples.NOON);

    assertEquals(List.of(), messages());
  }

  @ParameterizedTest
  @EnumSource(
      value = SlipState.class,
      names = {"PRINTED", "IN_HAND"})
  void whoHasThePaperGetsNoMessage(SlipState left) throws Exception {
    SealedSamples.sealed(dossiers, 1, State.DELIVERED, left);

    dossiers.reconcile(SealedSamples.NOON);

    assertEquals(List.of(), messages());
  }

  @Test
  void aSlipThatWasBeingPrintedIsInDoubt() throws Exception {
    UUID dossier = SealedSamples.sealed(dossiers, 1, State.READY, SlipState.INTENT);

    dossiers.reconcile(SealedSamples.NOON);

    assertEquals(SlipState.IN_DOUBT, dossiers.find(dossier).orElseThrow().slip());
  }

  @Test
  void whatWaitsForItsMoneyGetsNoMessageYet() throws Exception {
    UUID dossier = SealedSamples.sealed(dossiers, 1, State.AWAITING_PAYMENT, SlipState.NONE);

    dossiers.reconcile(SealedSamples.NOON);

    assertEquals(State.ABANDONED, dossiers.find(dossier).orElseThrow().state());
    assertEquals(List.of(), messages());
  }

  @Test
  void partsWithoutARecordWereNeverPromised() throws Exception {
    parts.write(new UUID(1, 1), Map.of());

    dossiers.reconcile(SealedSamples.NOON);

    assertEquals(Set.of(), parts.dossiers());
  }

  @Test
  void partsWithoutARecordAreKeptWhenARecordIsKnownToBeLost() throws Exception {
    parts.write(new UUID(1, 1), Map.of());
    records.damaged(1);

    dossiers.reconcile(SealedSamples.NOON);

    assertEquals(Set.of(new UUID(1, 1)), parts.dossiers());
  }

  private List<UUID> messages() throws Exception {
    return dossiers.messages().stream().map(SlipMessage::dossier).toList();
  }
}
