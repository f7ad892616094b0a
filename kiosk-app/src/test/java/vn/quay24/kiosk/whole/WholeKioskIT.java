package vn.quay24.kiosk.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.protocol.payment.Order;

/** The real process through a visit, and where its power, its records or its locker fail. */
class WholeKioskIT extends StandingKiosk {
  @Test
  void aCitizenSubmitsAndNothingOfThemStaysOnTheDisk() throws Exception {
    try (KioskProcess kiosk = start("submit", Optional.empty())) {
      awaitDiary(kiosk, "Goodbye");
      awaitDossiers(kiosk, 1);
      assertEquals(1, hardware.slips().size());
      assertTrue(hardware.slips().getFirst().contains("Hồ sơ đã đến cơ quan"));
      requireNothingOfTheCitizen();
    }

    assertEquals(0, sealedParts());
    assertEquals(SlipState.PRINTED, slip());
  }

  @Test
  void aKioskWhoseBatteryRunsLowEndsInOrderAndLosesNothing() throws Exception {
    centre.paying(false);
    try (KioskProcess kiosk = start("submit", Optional.empty())) {
      awaitDiary(kiosk, "Paying");
      hardware.batteryLow(true);

      assertTrue(kiosk.died(PATIENCE.toSeconds()), kiosk::toString);
      assertEquals(76, kiosk.exitValue(), kiosk::toString);
    }
    assertTrue(Files.exists(home.switchedOff()));
    assertTrue(sealedParts() > 0);
    hardware.batteryLow(false);
    centre.paying(true);

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      awaitDossiers(kiosk, 1);
    }
    assertEquals(List.of(Order.State.PAID), centre.orders());
  }

  @Test
  void nobodyCanBeginWhileTheBatteryIsLow() throws Exception {
    hardware.batteryLow(true);
    try (KioskProcess kiosk = start("submit", Optional.empty())) {
      awaitDiary(kiosk, "OutOfService");

      assertTrue(kiosk.died(PATIENCE.toSeconds()), kiosk::toString);
      assertEquals(76, kiosk.exitValue(), kiosk::toString);
    }
    assertEquals(List.of(), centre.dossiers());
  }

  @Test
  void whatIsWholeIsDeliveredAndNothingNewTakenInWhenARecordIsDamaged() throws Exception {
    try (KioskProcess kiosk = start("submit", Optional.of(Boundary.READY_NOTED))) {
      awaitDeath(kiosk, Boundary.READY_NOTED);
    }
    layResult();
    home.spoil("UPDATE record SET body = zeroblob(40) WHERE kind = 'ticket'");

    try (KioskProcess kiosk = start("collect", Optional.empty())) {
      awaitDiary(kiosk, "OutOfService");
      awaitDossiers(kiosk, 1);
      assertFalse(kiosk.diary().contains("Home"));
    }
    assertEquals(List.of(), hardware.pulses());
  }

  @Test
  void staffComeToTheDevicesAtAKioskWithoutLockerToo() throws Exception {
    home.equip(hardware, "card", "code", "printer");
    hardware.lay(CentreStandIn.STAFF_NUMBER);
    try (KioskProcess kiosk = start("machine", Optional.empty())) {
      awaitDiary(kiosk, "Machine");
    }
  }

  @Test
  void everyDurableBoundaryIsOneThatTheProcessIsKilledAt() {
    Set<Boundary> killed = EnumSet.of(Boundary.SEALED);
    killed.addAll(KilledSubmissionIT.PAID);
    killed.addAll(KilledSubmissionIT.MESSAGE);
    killed.addAll(KilledCollectionIT.DOOR);

    assertEquals(EnumSet.allOf(Boundary.class), killed);
  }
}
