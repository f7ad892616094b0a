package vn.quay24.kiosk.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.quay24.kiosk.collect.LockerBook;
import vn.quay24.kiosk.collect.Ticket;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.submit.DossierRecord;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.pickup.PickupEvent;
import vn.quay24.protocol.pickup.SlowHash;
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
      awaitDossiers(kiosk, 1);
      assertEquals(1, hardware.slips().size());
      assertTrue(hardware.slips().getFirst().contains("Hồ sơ đã đến cơ quan"));
      requireNothingOfTheCitizen();
    }

    assertEquals(0, sealedParts());
    assertEquals(SlipState.PRINTED, slip());
  }

  private void requireNothingOfTheCitizen() throws IOException {
    String everything = new String(home.everything(), ISO_8859_1);
    for (String secret :
        List.of(
            HardwareStandIn.CITIZEN_NUMBER,
            "Nguyễn Thị Mẫu",
            "Nguyen Thi Mau",
            "Trần Văn Thử",
            "An Mỹ, Tam Kỳ",
            "0900000001")) {
      for (Charset written : List.of(UTF_8, UTF_16LE)) {
        assertFalse(
            everything.contains(new String(secret.getBytes(written), ISO_8859_1)),
            () -> secret + " lies on the disk");
      }
    }
  }

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
      awaitDeath(kiosk, Boundary.SEALED);
    }
    assertTrue(sealedParts() > 0);

    try (KioskProcess kiosk = start("nothing", Optional.empty())) {
      awaitDiary(kiosk, "Attract");
      await(kiosk, () -> sealedParts() == 0);
    }
    assertEquals(List.of(), centre.dossiers());
  }

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

  @Test
  void staffComeToTheDevicesAtAKioskWithoutLockerToo() throws Exception {
    home.equip(hardware, "card", "code", "printer");
    hardware.lay(CentreStandIn.STAFF_NUMBER);
    try (KioskProcess kiosk = start("machine", Optional.empty())) {
      awaitDiary(kiosk, "Machine");
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

  /** A result in compartment 1, as loading leaves it on the disk. */
  private void layResult() throws Exception {
    home.records(
        (records, mac) -> {
          new LockerBook(
                  records,
                  InstantSource.system(),
                  new UuidV7(InstantSource.system(), new SecureRandom()),
                  CrashPoint.NONE)
              .reserve(
                  new Ticket(
                      UUID.fromString("01930000-0000-7000-8000-00000000010a"),
                      UUID.fromString("01930000-0000-7000-8000-00000000d055"),
                      "999.00.00.H99-261103-0001",
                      "Bản sao trích lục",
                      1,
                      Ticket.State.LOADED,
                      mac.of("holder", HardwareStandIn.CITIZEN_NUMBER, "", new byte[0]),
                      SlowHash.of(CentreStandIn.PICKUP_CODE, new SecureRandom()),
                      Optional.of(LineDevices.Card.chipKey(HardwareStandIn.CITIZEN_NUMBER)),
                      Instant.now()));
          return true;
        });
  }

  /** What the only dossier's record says, while no process runs. */
  private SlipState slip() throws Exception {
    return home.records((records, _) -> records.all(DossierRecord.KIND)).getFirst().slip();
  }

  private KioskProcess start(String errand, Optional<Boundary> crash) throws IOException {
    return KioskProcess.start(home, errand, crash);
  }

  private static void awaitDeath(KioskProcess kiosk, Boundary boundary) throws Exception {
    assertTrue(kiosk.died(90), () -> boundary + " was never reached\n" + kiosk);
    assertEquals(137, kiosk.exitValue(), kiosk::toString);
  }

  private static void awaitDiary(KioskProcess kiosk, String line) {
    await(kiosk, () -> kiosk.diary().contains(line));
  }

  private void awaitDossiers(KioskProcess kiosk, int number) {
    await(kiosk, () -> centre.dossiers().size() == number);
  }

  /** Waits while the process lives: one that died brings nothing any more. */
  private static void await(KioskProcess kiosk, Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .failFast(() -> assertTrue(kiosk.alive(), kiosk::toString))
        .untilAsserted(() -> assertTrue(condition.call(), kiosk::toString));
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
