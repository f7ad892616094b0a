package vn.quay24.kiosk.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.protocol.payment.Order;

/** Killed without a last word at each durable boundary of a submission, and started again. */
class KilledSubmissionIT extends StandingKiosk {
  static final Set<Boundary> PAID =
      EnumSet.of(
          Boundary.ORDER_MADE,
          Boundary.PAID_SEEN,
          Boundary.READY_NOTED,
          Boundary.UPLOADED,
          Boundary.ACKNOWLEDGED,
          Boundary.ERASED,
          Boundary.SLIP_INTENT,
          Boundary.SLIP_ANSWERED,
          Boundary.SLIP_NOTED);
  static final Set<Boundary> MESSAGE =
      EnumSet.of(Boundary.SLIP_MESSAGE_NOTED, Boundary.MESSAGE_SENT);

  @ParameterizedTest
  @FieldSource("PAID")
  void aPaidDossierArrivesExactlyOnceWhereverTheProcessDies(Boundary boundary) throws Exception {
    try (KioskProcess kiosk = start("submit", Optional.of(boundary))) {
      awaitDeath(kiosk, boundary);
      requireNothingOfTheCitizen();
    }

    boolean printedForSure = boundary == Boundary.SLIP_NOTED;
    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      awaitDossiers(kiosk, 1);
      if (!printedForSure) {
        await(kiosk, () -> centre.slipMessages().size() == 1);
      }
      await(kiosk, () -> sealedParts() == 0);
    }

    assertEquals(List.of(Order.State.PAID), centre.orders());
    assertEquals(1, centre.dossiers().size());
    assertEquals(printedForSure ? 0 : 1, centre.slipMessages().size());
    assertTrue(hardware.slips().size() <= 1, "an original is printed once");
    assertEquals(
        switch (boundary) {
          case SLIP_NOTED -> SlipState.PRINTED;
          case SLIP_INTENT, SLIP_ANSWERED -> SlipState.IN_DOUBT;
          default -> SlipState.NOT_PRINTED;
        },
        slip());
  }

  @Test
  void moneyThatComesWhileTheProcessIsDeadCompletesItsDossier() throws Exception {
    centre.paying(false);
    try (KioskProcess kiosk = start("submit", Optional.of(Boundary.ORDER_MADE))) {
      awaitDeath(kiosk, Boundary.ORDER_MADE);
    }
    assertEquals(List.of(Order.State.PENDING), centre.orders());
    centre.paying(true);

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDossiers(kiosk, 1);
      await(kiosk, () -> centre.slipMessages().size() == 1);
    }
    assertEquals(List.of(Order.State.PAID), centre.orders());
  }

  @Test
  void moneyThatComesAfterTheNextStartCompletesItsDossier() throws Exception {
    centre.paying(false);
    try (KioskProcess kiosk = start("submit", Optional.of(Boundary.ORDER_MADE))) {
      awaitDeath(kiosk, Boundary.ORDER_MADE);
    }

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      assertEquals(List.of(), centre.dossiers());
      centre.paying(true);

      awaitDossiers(kiosk, 1);
      await(kiosk, () -> centre.slipMessages().size() == 1);
    }
  }

  @ParameterizedTest
  @FieldSource("MESSAGE")
  void aSlipThatNeverCameOutGoesByMessageOnceWhereverTheProcessDies(Boundary boundary)
      throws Exception {
    try (KioskProcess kiosk = start("submit", Optional.of(Boundary.SLIP_INTENT))) {
      awaitDeath(kiosk, Boundary.SLIP_INTENT);
    }
    try (KioskProcess kiosk = start("nothing", Optional.of(boundary))) {
      awaitDeath(kiosk, boundary);
    }

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      awaitDossiers(kiosk, 1);
      await(kiosk, () -> sealedParts() == 0);
      await(kiosk, () -> centre.slipMessages().size() == 1);
    }
    assertEquals(List.of(), hardware.slips());
  }

  @Test
  void aDossierThatNobodyPaidForLeavesNoTrace() throws Exception {
    centre.paying(false);
    try (KioskProcess kiosk = start("submit", Optional.of(Boundary.SEALED))) {
      awaitDeath(kiosk, Boundary.SEALED);
    }
    assertTrue(sealedParts() > 0);

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      await(kiosk, () -> sealedParts() == 0);
    }
    assertEquals(List.of(), centre.dossiers());
  }
}
