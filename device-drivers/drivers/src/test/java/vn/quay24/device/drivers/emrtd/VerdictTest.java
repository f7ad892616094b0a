package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.card.Verdict.Reason;
import vn.quay24.device.card.Verdict.Refused;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;
import vn.quay24.device.emulator.chip.issue.CardAuthority;
import vn.quay24.device.emulator.chip.issue.LdsGenerator;
import vn.quay24.device.emulator.chip.issue.NationalDataGroup;

class VerdictTest {

  @ParameterizedTest
  @EnumSource(names = {"DG1", "DG2", "DG13", "DG14", "DG15"})
  void aChangedDataGroupIsRefused(LdsFile file) throws Exception {
    byte[] content = Office.light().file(file).orElseThrow().clone();
    for (int at : new int[] {0, content.length / 2, content.length - 1}) {
      byte[] changed = content.clone();
      changed[at] ^= 1;

      CardOutcome outcome = Readings.of(Office.light().with(file, changed));

      if (at > 0) {
        assertEquals(new Refused(Reason.DATA_CHANGED), Readings.verdictOf(outcome));
      } else {
        assertFalse(outcome instanceof CardOutcome.Read(var r) && !refused(r), outcome.toString());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DG2", "DG14", "DG15"})
  void aDataGroupThatWasTakenOutIsAChange(LdsFile file) throws Exception {
    CardOutcome outcome = Readings.of(Office.good().without(file));

    assertEquals(new Refused(Reason.DATA_CHANGED), Readings.verdictOf(outcome));
  }

  @Test
  void nothingThatARefusedChipSaysIsPassedOn() throws Exception {
    LdsImage forged =
        Office.generator(ActiveKeyKind.EC_P256).dataChanged(Office.CITIZEN, "Số 1, Đường Giả");
    List<CardHolder> details = new ArrayList<>();

    CardOutcome outcome =
        new ChipReader(Office.TRUST, Office.CLOCK)
            .read(
                new MemoryLink(new VirtualChip(forged)),
                Office.CAN,
                details::add,
                Deadline.in(Readings.LIMIT));

    assertEquals(
        new CardOutcome.Read(
            new ChipReading(
                CardHolder.unknown(),
                new Refused(Reason.DATA_CHANGED),
                Optional.empty(),
                false,
                Optional.empty())),
        outcome);
    assertEquals(List.of(), details);
  }

  @Test
  void everyBitOfTheSecurityObjectMatters() throws Exception {
    byte[] object = Office.light().file(LdsFile.SOD).orElseThrow();
    for (int at = 4; at < object.length; at += 37) {
      byte[] changed = object.clone();
      changed[at] ^= (byte) (1 << (at % Byte.SIZE));

      CardOutcome outcome = Readings.of(Office.light().with(LdsFile.SOD, changed));

      assertFalse(
          outcome instanceof CardOutcome.Read(var reading)
              && reading.verdict() instanceof Verdict.Genuine
              && !reading.holder().equals(readGood().holder()),
          "byte " + at);
    }
  }

  @Test
  void aWrongSignatureIsRefused() throws Exception {
    LdsImage forged = Office.generator(ActiveKeyKind.EC_P256).signatureChanged(Office.CITIZEN);

    assertEquals(new Refused(Reason.SIGNATURE_INVALID), Readings.verdictOf(Readings.of(forged)));
  }

  @Test
  void aSecurityObjectThatIsNoneIsAWrongSignature() throws Exception {
    LdsImage forged = Office.good().with(LdsFile.SOD, new byte[] {0x77, 2, 0x30, 0});

    assertEquals(new Refused(Reason.SIGNATURE_INVALID), Readings.verdictOf(Readings.of(forged)));
  }

  @Test
  void anIssuerThatNobodyKnowsIsToldFromAForgery() throws Exception {
    CardOutcome outcome = Readings.of(Office.good(), TrustStore.EMPTY, Office.CLOCK);

    assertEquals(new Verdict.IntactIssuerUnverified(), Readings.verdictOf(outcome));
  }

  @Test
  void aSignerOfAKnownIssuerThatRanOutIsRefused() throws Exception {
    LdsImage late =
        new LdsGenerator(
                Office.AUTHORITY.expiredSigner(),
                ActiveKeyKind.EC_P256,
                NationalDataGroup.Parents.SIDE_BY_SIDE)
            .card(Office.CITIZEN);

    assertEquals(new Refused(Reason.ISSUER_CHAIN_INVALID), Readings.verdictOf(Readings.of(late)));
  }

  @Test
  void aSignerThatOnlyClaimsAKnownIssuerIsRefused() throws Exception {
    CardAuthority impostor = new CardAuthority("CSCA Test", Office.NOW);
    LdsImage claimed =
        new LdsGenerator(
                impostor.signer(), ActiveKeyKind.EC_P256, NationalDataGroup.Parents.SIDE_BY_SIDE)
            .card(Office.CITIZEN);

    assertEquals(
        new Refused(Reason.ISSUER_CHAIN_INVALID), Readings.verdictOf(Readings.of(claimed)));
  }

  @Test
  void aCopyWithoutTheKeyIsRefused() throws Exception {
    LdsImage copy = Office.generator(ActiveKeyKind.EC_P256).copied(Office.CITIZEN);

    assertEquals(new Refused(Reason.CHIP_CLONED), Readings.verdictOf(Readings.of(copy)));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("exhaustive")
  void aCopyWithoutItsKeyOfAnyKindIsRefused(ActiveKeyKind kind) throws Exception {
    LdsImage copy = Office.generator(kind).copied(Office.CITIZEN);

    assertEquals(new Refused(Reason.CHIP_CLONED), Readings.verdictOf(Readings.of(copy)));
  }

  @Test
  void aChipThatSignsWithAnotherKeyIsRefusedAlthoughItAgreesWithItsOwn() throws Exception {
    LdsImage copied = Office.generator(ActiveKeyKind.EC_P256).copied(Office.CITIZEN);
    LdsImage half = Office.good().withActiveKey(copied.activeKey().orElseThrow());

    assertEquals(new Refused(Reason.CHIP_CLONED), Readings.verdictOf(Readings.of(half)));
  }

  @Test
  void aChipThatDeclinesEveryProofIsNeitherRefusedNorBelieved() throws Exception {
    LdsImage good = Office.good();
    LdsImage mute = new LdsImage(good.files(), good.keys(), Optional.empty(), Optional.empty());

    CardOutcome outcome = Readings.of(mute);

    assertEquals(new Verdict.IntactIssuerUnverified(), Readings.verdictOf(outcome));
    assertTrue(outcome instanceof CardOutcome.Read(var reading) && !reading.chipKeyProven());
  }

  @Test
  void aCardIsGoodOnItsLastDayAndExpiredOnTheNext() throws Exception {
    LocalDate last = Office.CITIZEN.expiry().orElseThrow();

    assertTrue(readOn(last) instanceof CardOutcome.Read);
    assertEquals(new CardOutcome.Expired(), readOn(last.plusDays(1)));
  }

  private static CardOutcome readOn(LocalDate day) throws Exception {
    InstantSource noon = InstantSource.fixed(day.atTime(5, 0).toInstant(ZoneOffset.UTC));
    return Readings.of(Office.good(), Office.TRUST, noon);
  }

  private static boolean refused(ChipReading reading) {
    return reading.verdict() instanceof Refused;
  }

  private static ChipReading readGood() throws Exception {
    return Readings.of(Office.light()) instanceof CardOutcome.Read(ChipReading reading)
        ? reading
        : new ChipReading(
            CardHolder.unknown(), new Verdict.Genuine(), Optional.empty(), false, Optional.empty());
  }
}
