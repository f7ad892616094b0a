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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.kiosk.collect.LockerBook;
import vn.quay24.kiosk.collect.Ticket;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.submit.DossierRecord;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.pickup.SlowHash;
import vn.quay24.protocol.release.RefusedException;

/** The real process of a kiosk between a centre and hardware that stand in for the real ones. */
abstract class StandingKiosk {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  CentreStandIn centre;
  HardwareStandIn hardware;
  KioskHome home;

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

  void requireNothingOfTheCitizen() throws IOException {
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

  /** A result in compartment 1, as loading leaves it on the disk. */
  void layResult() throws Exception {
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
  SlipState slip() throws Exception {
    return home.records((records, _) -> records.all(DossierRecord.KIND)).getFirst().slip();
  }

  KioskProcess start(String errand, Optional<Boundary> crash) throws IOException {
    return KioskProcess.start(home, errand, crash);
  }

  static void awaitDeath(KioskProcess kiosk, Boundary boundary) throws Exception {
    assertTrue(kiosk.died(90), () -> boundary + " was never reached\n" + kiosk);
    assertEquals(137, kiosk.exitValue(), kiosk::toString);
  }

  static void awaitDiary(KioskProcess kiosk, String line) {
    await(kiosk, () -> kiosk.diary().contains(line));
  }

  void awaitDossiers(KioskProcess kiosk, int number) {
    await(kiosk, () -> centre.dossiers().size() == number);
  }

  /** Waits while the process lives: one that died brings nothing any more. */
  static void await(KioskProcess kiosk, Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .failFast(() -> assertTrue(kiosk.alive(), kiosk::toString))
        .untilAsserted(() -> assertTrue(condition.call(), kiosk::toString));
  }

  long sealedParts() throws IOException {
    Path sealed = home.data().resolve("sealed");
    if (!Files.exists(sealed)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(sealed)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
