package vn.quay24.kiosk.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.centre.CentreInMemory;
import vn.quay24.kiosk.collect.DoorsInMemory;
import vn.quay24.kiosk.collect.HolderMac;
import vn.quay24.kiosk.collect.LockerBook;
import vn.quay24.kiosk.collect.LockerDesk;
import vn.quay24.kiosk.collect.PickupDesk;
import vn.quay24.kiosk.collect.WrongCodes;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.MemoryRecords;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.StaffBadge;
import vn.quay24.kiosk.visit.StaffWork.EnvelopeProblem;
import vn.quay24.kiosk.visit.StaffWork.Slot;
import vn.quay24.kiosk.visit.StaffWork.SlotState;
import vn.quay24.kiosk.visit.StaffWork.Task;
import vn.quay24.protocol.UuidV7;

/** The only compartment was torn open, or was not. The centre is away. */
class StaffDeskTest {
  private static final Instant NOON = Instant.parse("2026-11-03T05:00:00Z");
  private static final StaffBadge BADGE = new StaffBadge("s1", "Lê Văn Mẫu");

  private final SecureRandom random = new SecureRandom();
  private final MemoryRecords records = new MemoryRecords();
  private final DoorsInMemory hardware = new DoorsInMemory();
  private final HolderMac macs = number -> number.getBytes(UTF_8);
  private final LockerBook book =
      new LockerBook(records, () -> NOON, new UuidV7(() -> NOON, random), CrashPoint.NONE);
  private final LockerDesk doors = new LockerDesk(hardware, book, () -> NOON, CrashPoint.NONE);
  private final PickupDesk pickups =
      new PickupDesk(book, doors, new WrongCodes(records, () -> NOON), macs, () -> NOON, random);
  private final StaffDesk desk =
      new StaffDesk(macs, new CentreInMemory(), hardware, book, pickups, () -> NOON, random);
  private final BlockingQueue<Report> told = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    desk.close();
    pickups.close();
    doors.close();
  }

  @Test
  void aTornCompartmentTakesNoResult() throws Exception {
    hardware.tear();

    desk.prepareLoad(BADGE, "Q24E:999.00.00.H99-261103-0001", told::add);

    assertEquals(new Report.EnvelopeRefused(EnvelopeProblem.NO_FREE_COMPARTMENT), next());
  }

  @Test
  void aTornCompartmentIsRememberedFromTheDisk() throws Exception {
    book.noteTorn(Set.of(DoorsInMemory.ONLY));

    desk.prepareLoad(BADGE, "Q24E:999.00.00.H99-261103-0001", told::add);

    assertEquals(new Report.EnvelopeRefused(EnvelopeProblem.NO_FREE_COMPARTMENT), next());
  }

  @Test
  void aWholeCompartmentIsAskedForAtTheCentre() throws Exception {
    desk.prepareLoad(BADGE, "Q24E:999.00.00.H99-261103-0001", told::add);

    assertEquals(new Report.EnvelopeRefused(EnvelopeProblem.CENTRE_AWAY), next());
  }

  @Test
  void aTornCompartmentIsShownSoThoughItIsShutAndEmpty() throws Exception {
    hardware.tear();

    desk.list(told::add);

    assertEquals(
        new Report.SlotsSeen(List.of(new Slot(1, SlotState.FORCED, Optional.empty()))), next());
  }

  @Test
  void aTornCompartmentWithoutATicketMayBeLookedInto() throws Exception {
    hardware.tear();

    desk.prepareTakeOut(1, told::add);

    assertEquals(Task.LOOK, assertInstanceOf(Report.StaffDoorGranted.class, next()).task());
  }

  @Test
  void anEmptyCompartmentThatIsWholeIsNotOpened() throws Exception {
    desk.prepareTakeOut(1, told::add);

    assertEquals(new Report.StaffDoorRefused(), next());
  }

  private @Nullable Report next() throws InterruptedException {
    return told.poll(10, TimeUnit.SECONDS);
  }
}
