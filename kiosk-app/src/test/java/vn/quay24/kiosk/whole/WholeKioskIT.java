package vn.quay24.kiosk.whole;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.pickup.PickupEvent;
import vn.quay24.protocol.release.RefusedException;

/** The real process, killed without a last word at each durable boundary, and started again. */
class WholeKioskIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ENVELOPE = "Q24E:999.00.00.H99-261103-0001";

  private static final Set<Boundary> PAID =
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
  private static final Set<Boundary> MESSAGE =
      EnumSet.of(Boundary.SLIP_MESSAGE_NOTED, Boundary.MESSAGE_SENT);
  private static final Set<Boundary> DOOR =
      EnumSet.of(
          Boundary.DOOR_INTENT,
          Boundary.DOOR_PULSED,
          Boundary.DOOR_PULSE_NOTED,
          Boundary.DOOR_OPEN_NOTED,
          Boundary.DOOR_CLOSED_NOTED,
          Boundary.DOOR_SETTLED);

  @TempDir Path folder;
  private CentreStandIn centre;
  private HardwareStandIn hardware;
  private KioskHome home;

  @BeforeEach
  void makeTheWorld() throws GeneralSecurityException, IOException, RefusedException {
    Authority authority = new Authority();
    centre = new CentreStandIn(authority);
    centre.paying(true);
    centre.pinned(LineDevices.Card.chipKey(HardwareStandIn.CITIZEN_NUMBER));
    hardware = new HardwareStandIn();
    home = KioskHome.make(folder, authority, centre, hardware);
  }

  @AfterEach
  void endTheWorld() throws IOException {
    centre.close();
    hardware.close();
  }

  @Test
  void aCitizenSubmitsAndNothingOfThemStaysOnTheDisk() throws Exception {
    try (KioskProcess kiosk = start("submit", Optional.empty())) {
      awaitDiary(kiosk, "Goodbye");
      awaitDossiers(1);
      assertEquals(1, hardware.slips().size());
      assertTrue(hardware.slips().getFirst().contains("Hồ sơ đã đến cơ quan"));

      String disk = home.everythingOnDisk();
      assertFalse(disk.contains(HardwareStandIn.CITIZEN_NUMBER));
      assertFalse(disk.contains("Tam K"));
      assertFalse(disk.contains("0900000001"));
      assertFalse(kiosk.log().contains(HardwareStandIn.CITIZEN_NUMBER));
      assertFalse(kiosk.log().contains("Nguyễn Thị Mẫu"));
      assertEquals(0, sealedParts());
    }
  }

  @ParameterizedTest
  @FieldSource("PAID")
  void aPaidDossierArrivesExactlyOnceWhereverTheProcessDies(Boundary boundary) throws Exception {
    try (KioskProcess kiosk = start("submit", Optional.of(boundary))) {
      assertTrue(kiosk.died(90), () -> boundary + " was never reached");
      assertEquals(137, kiosk.exitValue());
    }

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      awaitDossiers(1);
      boolean printedForSure = boundary == Boundary.SLIP_NOTED;
      await()
          .atMost(PATIENCE)
          .until(() -> centre.slipMessages().size() == (printedForSure ? 0 : 1));
      await().atMost(PATIENCE).until(() -> sealedParts() == 0);
    }

    assertEquals(List.of(Order.State.PAID), centre.orders());
    assertEquals(1, centre.dossiers().size());
    assertTrue(hardware.slips().size() <= 1, "an original is printed once");
  }

  @ParameterizedTest
  @FieldSource("MESSAGE")
  void aSlipThatNeverCameOutGoesByMessageOnceWhereverTheProcessDies(Boundary boundary)
      throws Exception {
    try (KioskProcess kiosk = start("submit", Optional.of(Boundary.SLIP_INTENT))) {
      assertTrue(kiosk.died(90));
    }
    try (KioskProcess kiosk = start("nothing", Optional.of(boundary))) {
      assertTrue(kiosk.died(90), () -> boundary + " was never reached");
    }

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      awaitDossiers(1);
      await().atMost(PATIENCE).until(() -> sealedParts() == 0);
      await().atMost(PATIENCE).until(() -> centre.slipMessages().size() == 1);
    }
    assertEquals(List.of(), hardware.slips());
  }

  @Test
  void everyDurableBoundaryIsOneThatTheProcessIsKilledAt() {
    Set<Boundary> killed = EnumSet.of(Boundary.SEALED);
    killed.addAll(PAID);
    killed.addAll(MESSAGE);
    killed.addAll(DOOR);

    assertEquals(EnumSet.allOf(Boundary.class), killed);
  }

  @Test
  void aDossierThatNobodyPaidForLeavesNoTrace() throws Exception {
    centre.paying(false);
    try (KioskProcess kiosk = start("submit", Optional.of(Boundary.SEALED))) {
      assertTrue(kiosk.died(90));
    }
    assertTrue(sealedParts() > 0);

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      await().atMost(PATIENCE).until(() -> sealedParts() == 0);
    }
    assertEquals(List.of(), centre.dossiers());
  }

  @ParameterizedTest
  @FieldSource("DOOR")
  void aDoorIsReconciledWhereverTheProcessDies(Boundary boundary) throws Exception {
    load();
    hardware.lay(HardwareStandIn.CITIZEN_NUMBER);
    try (KioskProcess kiosk = start("collect", Optional.of(boundary))) {
      if (boundary.compareTo(Boundary.DOOR_OPEN_NOTED) > 0) {
        await().atMost(PATIENCE).until(() -> hardware.pulses().size() == 2);
        awaitDiary(kiosk, "Door");
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        hardware.closeDoors();
      }
      assertTrue(kiosk.died(90), () -> boundary + " was never reached");
    }

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      hardware.closeDoors();
      boolean said = boundary == Boundary.DOOR_SETTLED;
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  centre
                      .events()
                      .equals(
                          List.of(
                              PickupEvent.Kind.LOADED,
                              said ? PickupEvent.Kind.TAKEN : PickupEvent.Kind.INSPECT)));
    }
    assertTrue(hardware.pulses().size() <= 2, "no pulse is sent twice");
  }

  @Test
  void aResultIsFetchedWhileTheCentreIsAway() throws Exception {
    load();
    hardware.lay(HardwareStandIn.CITIZEN_NUMBER);
    centre.away(true);
    try (KioskProcess kiosk = start("collect", Optional.empty())) {
      awaitDiary(kiosk, "Door");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertEquals(List.of(1, 1), hardware.pulses(), kiosk::toString));
      await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
      hardware.closeDoors();
      awaitDiary(kiosk, "Goodbye");

      centre.away(false);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertEquals(
                      List.of(PickupEvent.Kind.LOADED, PickupEvent.Kind.TAKEN),
                      centre.events(),
                      kiosk::toString));
    }
  }

  private void load() throws Exception {
    hardware.lay(CentreStandIn.STAFF_NUMBER);
    try (KioskProcess _ = start("load", Optional.empty())) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                hardware.show(ENVELOPE);
                return !hardware.pulses().isEmpty();
              });
      await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
      hardware.closeDoors();
      await().atMost(PATIENCE).until(() -> centre.events().contains(PickupEvent.Kind.LOADED));
    }
  }

  private KioskProcess start(String errand, Optional<Boundary> crash) throws IOException {
    return KioskProcess.start(home, errand, crash);
  }

  private static void awaitDiary(KioskProcess kiosk, String stage) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertTrue(kiosk.diary().contains(stage), () -> stage + " never came\n" + kiosk));
  }

  private void awaitDossiers(int number) {
    await().atMost(PATIENCE).until(() -> centre.dossiers().size() == number);
  }

  private long sealedParts() throws IOException {
    Path sealed = home.data().resolve("sealed");
    if (!Files.exists(sealed)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(sealed)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
