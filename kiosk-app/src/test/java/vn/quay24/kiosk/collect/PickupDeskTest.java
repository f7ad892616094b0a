package vn.quay24.kiosk.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.MemoryRecords;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.visit.Collecting.CodeRefusal;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Samples;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.pickup.SlowHash;

/** Which card and which code open a door. */
class PickupDeskTest {
  private static final Instant NOON = Samples.NOON;
  private static final String CODE = "12345678";
  private static final byte[] CHIP = {1, 2, 3}; // of the sample's card

  private final SecureRandom random = new SecureRandom();
  private final MemoryRecords records = new MemoryRecords();
  private final LockerBook book =
      new LockerBook(records, () -> NOON, new UuidV7(() -> NOON, random), CrashPoint.NONE);
  private final LockerDesk doors =
      new LockerDesk(new DoorsInMemory(), book, () -> NOON, CrashPoint.NONE);
  private final PickupDesk desk =
      new PickupDesk(
          book,
          doors,
          new WrongCodes(records, () -> NOON),
          number -> number.getBytes(UTF_8),
          () -> NOON,
          random);
  private final ChipReading card = Samples.reading(new Verdict.Genuine());
  private final BlockingQueue<Report> answers = new LinkedBlockingQueue<>();

  @BeforeEach
  void aResultLiesInTheLocker() throws StoreException {
    book.reserve(ticket(Optional.of(CHIP)).in(Ticket.State.LOADED));
  }

  @AfterEach
  void closeTheDesks() {
    desk.close();
    doors.close();
  }

  @Test
  void itsOwnersCardAndCodeOpenItsDoor() throws Exception {
    Report.PickupGranted granted = assertInstanceOf(Report.PickupGranted.class, check(CODE));

    assertEquals(1, granted.grant().compartment());
  }

  @Test
  void anotherCodeOpensNothing() throws Exception {
    assertEquals(new Report.PickupRefused(new CodeRefusal.NoMatch()), check("87654321"));
  }

  @Test
  void aCardWhoseChipWasNotPinnedIsSentToTheDesk() throws Exception {
    book.reserve(ticket(Optional.empty()).in(Ticket.State.LOADED));

    assertEquals(new Report.PickupRefused(new CodeRefusal.StaffOnly()), check(CODE));
  }

  /** Nobody knows what became of it, and the code is right all the same. */
  @Test
  void whoseResultIsToBeInspectedIsSentToTheDesk() throws Exception {
    book.reserve(ticket(Optional.of(CHIP)).in(Ticket.State.INSPECT));

    for (int i = 0; i < 6; i++) {
      assertEquals(new Report.PickupRefused(new CodeRefusal.StaffOnly()), check(CODE));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LOADED", "INSPECT"})
  void whoTriesCodesIsLockedOut(Ticket.State state) throws Exception {
    book.reserve(ticket(Optional.of(CHIP)).in(state));
    Report last = check("00000000");
    for (int i = 1;
        i < 10 && last.equals(new Report.PickupRefused(new CodeRefusal.NoMatch()));
        i++) {
      last = check("0000000" + i);
    }

    Report.PickupRefused refused = assertInstanceOf(Report.PickupRefused.class, last);
    assertInstanceOf(CodeRefusal.Locked.class, refused.refusal());
  }

  private Report check(String code) throws InterruptedException {
    desk.check(card, code, answers::add);
    Report answer = answers.poll(10, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer");
    }
    return answer;
  }

  private Ticket ticket(Optional<byte[]> chip) {
    return new Ticket(
        new UUID(2, 2),
        new UUID(3, 3),
        "999.00.00.H99-261103-0001",
        "Bản sao trích lục",
        1,
        Ticket.State.RESERVED,
        card.holder().number().getBytes(UTF_8),
        SlowHash.of(CODE, random),
        chip,
        NOON);
  }
}
