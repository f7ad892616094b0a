package vn.quay24.kiosk.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.device.locker.DoorState;
import vn.quay24.kiosk.collect.Operation.Purpose;
import vn.quay24.kiosk.collect.Operation.Stage;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.MemoryRecords;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.visit.DoorGrant;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Effect.Word;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.pickup.PickupEvent;

class LockerDeskTest {
  private static final Instant NOON = Instant.parse("2026-11-03T05:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final MemoryRecords records = new MemoryRecords();
  private final Semaphore settled = new Semaphore(0);
  private final LockerBook book =
      new LockerBook(records, now::get, new UuidV7(now::get, new SecureRandom()), this::passed);
  private final DoorsInMemory hardware = new DoorsInMemory();
  private final LockerDesk doors = new LockerDesk(hardware, book, now::get, CrashPoint.NONE);
  private final PickupDesk pickups =
      new PickupDesk(
          book,
          doors,
          new WrongCodes(records, now::get),
          number -> number.getBytes(UTF_8),
          now::get,
          new SecureRandom());
  private final BlockingQueue<DoorProgress> seen = new LinkedBlockingQueue<>();

  @AfterEach
  void closeTheDesks() {
    pickups.close();
    doors.close();
  }

  @Test
  void aGrantThatIsSettledOpensNothingAnyMore() throws Exception {
    doors.start();
    DoorGrant grant = grant();
    open(grant);
    await(DoorProgress.OPEN);
    hardware.door(DoorState.CLOSED);
    await(DoorProgress.CLOSED);
    doors.settle(grant, Word.DONE);
    awaitEvent(PickupEvent.Kind.TAKEN);

    open(grant);

    await(DoorProgress.NOT_TRIED);
    assertEquals(1, hardware.pulses());
  }

  @Test
  void aStuckDoorIsTriedTwiceMoreAtMost() throws Exception {
    hardware.jam();
    doors.start();
    DoorGrant grant = grant();
    for (int pulse = 1; pulse <= 3; pulse++) {
      open(grant);
      await(DoorProgress.OPENING);
      now.updateAndGet(time -> time.plusSeconds(5));
      await(DoorProgress.STUCK);
    }

    open(grant);

    await(DoorProgress.STUCK);
    assertEquals(3, hardware.pulses());
  }

  @Test
  void aDoorThatIsNotSeenClosedIsNotPulsedAgain() throws Exception {
    DoorGrant grant = stuck();
    hardware.door(DoorState.UNKNOWN);

    open(grant);

    await(DoorProgress.STUCK);
    assertEquals(1, hardware.pulses());
  }

  @Test
  void aBoardThatWakesWithTheDoorStillOpenIsBelieved() throws Exception {
    doors.start();
    open(grant());
    await(DoorProgress.OPEN);
    hardware.silence(true);
    awaitAsTimePasses(DoorProgress.OPEN_UNSEEN);

    hardware.silence(false);

    await(DoorProgress.OPEN);
  }

  @Test
  void aBoardThatThePulseTookDownMayHaveOpenedTheDoor() throws Exception {
    doors.start();
    hardware.silence(true);

    open(grant());

    awaitAsTimePasses(DoorProgress.UNSURE);
    assertEquals(1, hardware.pulses());
  }

  @Test
  void aTornDoorIsNotedThoughNobodyVisits() throws Exception {
    doors.start();

    hardware.tear();

    Awaitility.await().until(() -> book.torn().equals(Set.of(1)));
  }

  @Test
  void aTornDoorIsNotedBeforeThePulseThatTheBoardForgetsItBy() throws Exception {
    doors.start();
    DoorGrant grant = grant();
    hardware.tear();

    open(grant);

    await(DoorProgress.OPEN);
    assertEquals(Set.of(1), book.torn());
  }

  @Test
  void noDoorIsOpenedBeforeItIsKnownWhatAnEarlierProcessLeftOpen() throws Exception {
    Ticket left = loaded();
    book.reserve(left.in(Ticket.State.RESERVED)); // of a loading that never began
    DoorGrant grant = pickups.grant(Purpose.COLLECT, left);
    records.failing(true);
    doors.start();

    open(grant);

    await(DoorProgress.NOT_TRIED);
    assertEquals(0, hardware.pulses());
  }

  /** Nobody follows it any more, so it is one that was forced. */
  @Test
  void aDoorThatOpensAfterItWasGivenUpIsLookedIntoByStaff() throws Exception {
    DoorGrant grant = stuck();
    doors.settle(grant, Word.NOT_DONE);
    assertTrue(settled.tryAcquire(10, TimeUnit.SECONDS), "it was never settled");

    hardware.spring();

    Awaitility.await().until(() -> book.torn().equals(Set.of(1)));
  }

  @Test
  void aDoorThatIsSeenOpenIsToldThoughTheDiskFails() throws Exception {
    CrashPoint failing =
        boundary -> {
          if (boundary == Boundary.DOOR_PULSE_NOTED) {
            records.failing(true);
          }
        };
    LockerBook frail =
        new LockerBook(records, now::get, new UuidV7(now::get, new SecureRandom()), failing);
    try (LockerDesk desk = new LockerDesk(hardware, frail, now::get, CrashPoint.NONE)) {
      desk.start();
      desk.open(operation(Stage.INTENT), report -> note(report));

      await(DoorProgress.OPEN);
    }
  }

  /** It is followed still, and whoever gives it up is believed. */
  @Test
  void aStuckDoorThatTheDiskKeepsFromAnotherTryIsToldAsStuck() throws Exception {
    DoorGrant grant = stuck();
    records.failing(true);

    open(grant);

    assertEquals(DoorProgress.STUCK, next());
    assertEquals(1, hardware.pulses());
  }

  @Test
  void aDoorIsFollowedEvenWhenTheDiskFailsAfterThePulse() throws Exception {
    CrashPoint failing =
        boundary -> {
          if (boundary == Boundary.DOOR_PULSED) {
            records.failing(true);
          }
        };
    try (LockerDesk desk = new LockerDesk(hardware, book, now::get, failing)) {
      desk.start();
      Operation operation = operation(Stage.INTENT);
      desk.open(operation, report -> note(report));
      await(DoorProgress.OPENING);
      records.failing(false);

      await(DoorProgress.OPEN);
    }
  }

  @Test
  void afterACrashThePresenceSensorTellsWhatBecameOfAClosedDoor() throws Exception {
    hardware.inside(false);
    loaded();
    book.note(operation(Stage.SEEN_CLOSED));

    doors.start();

    awaitEvent(PickupEvent.Kind.TAKEN);
  }

  @Test
  void afterACrashAClosedDoorWithoutASensorIsForStaffToInspect() throws Exception {
    loaded();
    book.note(operation(Stage.SEEN_CLOSED));

    doors.start();

    awaitEvent(PickupEvent.Kind.INSPECT);
    assertEquals(0, hardware.pulses());
  }

  @Test
  void aCompartmentThatStaffFindEmptyWasTakenByItsOwner() throws Exception {
    Ticket left = loaded();
    book.reserve(left.in(Ticket.State.INSPECT));
    doors.start();
    DoorGrant grant = pickups.grant(Purpose.TAKE_OUT, left);
    open(grant);
    await(DoorProgress.OPEN);
    hardware.door(DoorState.CLOSED);
    await(DoorProgress.CLOSED);

    doors.settle(grant, Word.ALREADY_TAKEN);

    awaitEvent(PickupEvent.Kind.TAKEN);
    assertEquals(List.of(), book.tickets());
  }

  private void passed(Boundary boundary) {
    if (boundary == Boundary.DOOR_SETTLED) {
      settled.release();
    }
  }

  private Operation operation(Stage stage) {
    return new Operation(
        new UUID(1, 1),
        Purpose.COLLECT,
        new UUID(2, 2),
        1,
        stage,
        stage == Stage.INTENT ? 0 : 1,
        NOON);
  }

  private Ticket loaded() throws StoreException {
    Ticket ticket =
        new Ticket(
            new UUID(2, 2),
            new UUID(3, 3),
            "999.00.00.H99-261103-0001",
            "Bản sao trích lục",
            1,
            Ticket.State.LOADED,
            new byte[] {1},
            "",
            Optional.empty(),
            NOON);
    book.reserve(ticket);
    return ticket;
  }

  private DoorGrant grant() throws StoreException {
    return pickups.grant(Purpose.COLLECT, loaded());
  }

  /** A door that was asked to open and did not. */
  private DoorGrant stuck() throws Exception {
    hardware.jam();
    doors.start();
    DoorGrant grant = grant();
    open(grant);
    await(DoorProgress.OPENING);
    now.updateAndGet(time -> time.plusSeconds(5));
    await(DoorProgress.STUCK);
    return grant;
  }

  private void open(DoorGrant grant) {
    seen.clear();
    pickups.open(grant, this::note);
  }

  private void note(Report report) {
    if (report instanceof Report.DoorSeen(var progress)) {
      seen.add(progress);
    }
  }

  private void await(DoorProgress wanted) throws InterruptedException {
    for (DoorProgress next = next(); next != wanted; next = next()) {
      if (next == null) {
        throw new AssertionError(wanted + " was never seen");
      }
    }
  }

  private void awaitAsTimePasses(DoorProgress wanted) {
    Awaitility.await()
        .until(
            () -> {
              now.updateAndGet(time -> time.plusSeconds(1));
              return seen.contains(wanted);
            });
    seen.clear();
  }

  private @Nullable DoorProgress next() throws InterruptedException {
    return seen.poll(10, TimeUnit.SECONDS);
  }

  private void awaitEvent(PickupEvent.Kind kind) throws Exception {
    assertTrue(settled.tryAcquire(10, TimeUnit.SECONDS), "it was never settled");
    assertEquals(List.of(kind), book.events().stream().map(PickupEvent::kind).toList());
  }
}
