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
import vn.quay24.protocol.pickup.PickupEvent;

/** Killed at each durable boundary of a door, or left alone by the centre. */
class KilledCollectionIT extends StandingKiosk {
  private static final String ENVELOPE = "Q24E:999.00.00.H99-261103-0001";
  static final Set<Boundary> DOOR =
      EnumSet.of(
          Boundary.DOOR_INTENT,
          Boundary.DOOR_PULSED,
          Boundary.DOOR_PULSE_NOTED,
          Boundary.DOOR_OPEN_NOTED,
          Boundary.DOOR_CLOSED_NOTED,
          Boundary.DOOR_SETTLED);

  @ParameterizedTest
  @FieldSource("DOOR")
  void aDoorIsReconciledWhereverTheProcessDies(Boundary boundary) throws Exception {
    layResult();
    try (KioskProcess kiosk = start("collect", Optional.of(boundary))) {
      if (boundary.compareTo(Boundary.DOOR_OPEN_NOTED) > 0) {
        awaitDiary(kiosk, "Door OPEN");
        hardware.closeDoors();
      }
      awaitDeath(kiosk, boundary);
    }
    boolean said = boundary == Boundary.DOOR_SETTLED;

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      hardware.closeDoors();
      await(
          kiosk,
          () ->
              centre
                  .events()
                  .equals(List.of(said ? PickupEvent.Kind.TAKEN : PickupEvent.Kind.INSPECT)));
    }
    assertTrue(hardware.pulses().size() <= 1, "no pulse is sent twice");
  }

  @Test
  void aResultIsLoadedAndFetchedWhileTheCentreIsAway() throws Exception {
    load();
    hardware.lay(HardwareStandIn.CITIZEN_NUMBER);
    centre.away(true);
    try (KioskProcess kiosk = start("collect", Optional.empty())) {
      awaitDiary(kiosk, "Door OPEN");
      assertEquals(List.of(1, 1), hardware.pulses());
      hardware.closeDoors();
      awaitDiary(kiosk, "Goodbye");

      centre.away(false);
      await(
          kiosk,
          () -> centre.events().equals(List.of(PickupEvent.Kind.LOADED, PickupEvent.Kind.TAKEN)));
    }
  }

  private void load() throws Exception {
    hardware.lay(CentreStandIn.STAFF_NUMBER);
    try (KioskProcess kiosk = start("load", Optional.empty())) {
      awaitDiary(kiosk, "ScanEnvelope");
      hardware.show(ENVELOPE);
      awaitDiary(kiosk, "StaffDoor OPEN");
      hardware.closeDoors();
      await(kiosk, () -> centre.events().contains(PickupEvent.Kind.LOADED));
    }
  }
}
