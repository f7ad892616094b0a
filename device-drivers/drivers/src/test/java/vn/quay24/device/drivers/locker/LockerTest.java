package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.locker.board.KerongCu16;
import vn.quay24.device.emulator.link.FaultyLink;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.Door;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.Commissioning;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockAddress;
import vn.quay24.device.locker.LockerBank;

/** Rules of the locker driver that are the same for every family, told on KERONG CU16. */
@Timeout(30)
class LockerTest {
  private static final DeviceId ID = new DeviceId("locker-test");
  private static final Compartment ONE = new Compartment(1);
  private static final Compartment TWO = new Compartment(2);
  private static final Duration UNHURRIED = Duration.ofMillis(200);
  private static final LockAddress SERVICE_DOOR = new LockAddress(1, 16);

  private final EmulatedLockerBoard hardware = new EmulatedLockerBoard(2);
  private LockerBank locker = start("24", Optional.empty(), false);

  @AfterEach
  void close() {
    locker.close();
  }

  private Locker start(String wiring, Optional<LockAddress> serviceDoor, boolean commissioning) {
    return start(hardware::link, cabinet(wiring, true, serviceDoor), commissioning);
  }

  private static Locker start(Lines lines, Cabinet cabinet, boolean commissioning) {
    return new Lockers(ID, cabinet, true, commissioning)
        .start(new KerongCu16(), lines, InstantSource.system());
  }

  private static Cabinet cabinet(
      String wiring, boolean closedBit, Optional<LockAddress> serviceDoor) {
    return new Cabinet(
        Wiring.parse(wiring, KerongCu16Provider.BOARDS),
        KerongCu16Provider.BOARDS,
        closedBit,
        false,
        serviceDoor,
        Families.IMPATIENT);
  }

  private static Cabinet patient(Cabinet like, Patience patience) {
    return new Cabinet(
        like.wiring(),
        like.boards(),
        like.closedBit(),
        like.presence(),
        like.serviceDoor(),
        patience);
  }

  private void restart(String wiring, Optional<LockAddress> serviceDoor, boolean commissioning) {
    locker.close();
    locker = start(wiring, serviceDoor, commissioning);
  }

  @Test
  void theBitOfAClosedDoorMayBeZero() throws DeviceException, InterruptedException {
    EmulatedLockerBoard other = new EmulatedLockerBoard(BoardFamily.KERONG_CU16, 1, false);
    try (LockerBank bank =
        start(other::link, cabinet("5=0:1, 7=0:16", false, Optional.empty()), false)) {
      bank.pulse(new Compartment(7));

      assertEquals(
          Map.of(new Compartment(5), DoorState.CLOSED, new Compartment(7), DoorState.OPEN),
          bank.doors());
      assertEquals(Map.of(), bank.occupied());
      assertEquals(1, other.door(0, 16).pulses());
    }
  }

  @Test
  void aDamagedAnswerIsAskedForAgain() throws DeviceException, InterruptedException {
    locker.close(); // beside it on the same line, which it would pull when it grows impatient
    int[] damaged = {2};
    Lines lines =
        () -> {
          FaultyLink cable = new FaultyLink(hardware.link());
          cable.corrupt(
              answer -> {
                if (answer.length > 3 && damaged[0]-- > 0) {
                  answer[3] ^= 1;
                }
                return answer;
              });
          return cable;
        };
    Cabinet cabinet =
        patient(
            cabinet("24", true, Optional.empty()), Families.IMPATIENT.answeredWithin(UNHURRIED));
    try (LockerBank bank = start(lines, cabinet, false)) {
      assertEquals(DoorState.CLOSED, bank.doors().get(ONE));
    }
  }

  @Test
  void aPulseGarbledOnTheLineOpensNothing() throws DeviceException, InterruptedException {
    Lines lines =
        () -> {
          FaultyLink cable = new FaultyLink(hardware.link());
          cable.corruptOrders(LockerTest::otherLock);
          return cable;
        };
    try (LockerBank bank = start(lines, cabinet("24", true, Optional.empty()), false)) {
      bank.pulse(ONE);

      assertEquals(DoorState.CLOSED, bank.doors().get(ONE));
      assertTrue(hardware.doors().stream().allMatch(door -> door.pulses() == 0));
    }
  }

  private static byte[] otherLock(byte[] order) {
    byte[] changed = order.clone();
    if (changed[2] == 0x31) {
      changed[1] ^= 0x02;
    }
    return changed;
  }

  @Test
  void noDoorIsOpenedWhileTheServiceDoorStandsOpen() throws DeviceException, InterruptedException {
    restart("24", Optional.of(SERVICE_DOOR), false);
    hardware.forceOpen(SERVICE_DOOR.board(), SERVICE_DOOR.lock());

    DeviceFault fault = assertThrows(DeviceException.class, () -> locker.pulse(ONE)).fault();
    assertEquals(new DeviceFault.ServiceDoorOpen(ID), fault);
    assertEquals(DoorState.CLOSED, locker.doors().get(ONE));
    assertEquals(Optional.of(fault), locker.status().fault());

    hardware.close(SERVICE_DOOR.board(), SERVICE_DOOR.lock());
    locker.pulse(ONE);
    assertEquals(DoorState.OPEN, locker.doors().get(ONE));
    assertEquals(Condition.ONLINE, locker.status().condition());
    assertEquals(1, pulses());
  }

  @Test
  void aServiceDoorThatIsNotKnownIsNotClosed() throws InterruptedException {
    restart("12", Optional.of(SERVICE_DOOR), false);
    hardware.silence(SERVICE_DOOR.board(), true);

    DeviceFault fault = assertThrows(DeviceException.class, () -> locker.pulse(ONE)).fault();

    assertInstanceOf(DeviceFault.TimedOut.class, fault);
    assertEquals(0, pulses());
  }

  @Test
  void aServiceDoorThatIsOpenedMeanwhileIsSeenBeforeThePulse()
      throws DeviceException, InterruptedException {
    locker.close();
    AtomicBoolean pulsing = new AtomicBoolean();
    Lines lines =
        () -> {
          FaultyLink cable = new FaultyLink(hardware.link());
          cable.corruptOrders(
              order -> {
                if (pulsing.get() && order[1] == 0) { // board 0, where the lock is
                  hardware.forceOpen(SERVICE_DOOR.board(), SERVICE_DOOR.lock());
                }
                return order;
              });
          return cable;
        };
    try (LockerBank bank = start(lines, cabinet("12", true, Optional.of(SERVICE_DOOR)), false)) {
      bank.doors();
      pulsing.set(true);

      DeviceFault fault = assertThrows(DeviceException.class, () -> bank.pulse(ONE)).fault();

      assertEquals(new DeviceFault.ServiceDoorOpen(ID), fault);
      assertEquals(0, pulses());
    }
  }

  @Test
  void whoHasTheServiceDoorOpenForcesNothing() throws DeviceException, InterruptedException {
    restart("24", Optional.of(SERVICE_DOOR), false);
    locker.doors();
    locker.doors();

    hardware.forceOpen(SERVICE_DOOR.board(), SERVICE_DOOR.lock());
    hardware.forceOpen(0, 2);
    locker.doors();
    hardware.close(0, 2);
    hardware.close(SERVICE_DOOR.board(), SERVICE_DOOR.lock());
    locker.doors();

    assertEquals(Condition.ONLINE, locker.status().condition());
  }

  /** The pulse is refused, and a technician inside opens it all the same. */
  @Test
  void whoAsksForATornDoorUnderTheOpenServiceDoorHasComeToLook()
      throws DeviceException, InterruptedException {
    restart("24", Optional.of(SERVICE_DOOR), false);
    locker.doors();
    locker.doors();
    hardware.forceOpen(0, 2);
    locker.doors();
    assertEquals(Set.of(TWO), locker.forced());
    hardware.forceOpen(SERVICE_DOOR.board(), SERVICE_DOOR.lock());

    assertThrows(DeviceException.class, () -> locker.pulse(TWO));

    assertEquals(Set.of(), locker.forced());
  }

  @Test
  void aDoorThatIsFirstSeenOpenWasNotForced() throws DeviceException, InterruptedException {
    hardware.forceOpen(0, 2);

    locker.doors();

    assertEquals(Set.of(Advisory.DOOR_OPEN), locker.status().advisories());
  }

  @Test
  void aDoorThatIsForcedWhileItsBoardIsSilentIsSuspect()
      throws DeviceException, InterruptedException {
    locker.doors();
    locker.doors();
    hardware.silence(0, true);
    locker.doors();
    hardware.forceOpen(0, 2);
    hardware.silence(0, false);

    locker.doors();

    assertEquals(Condition.POTENTIAL_FRAUD, locker.status().condition());
  }

  @Test
  void whatIsKnownOfDoorsIsToldAlsoWhileABoardIsSilent()
      throws DeviceException, InterruptedException {
    hardware.silence(1, true);
    locker.pulse(ONE);
    locker.doors();

    assertEquals(Condition.HARDWARE_ERROR, locker.status().condition());
    assertEquals(Set.of(Advisory.DOOR_OPEN), locker.status().advisories());
  }

  @Test
  void onlyATechnicianHasTheBareLocks() throws DeviceException, InterruptedException {
    assertTrue(!(locker instanceof Commissioning));
    restart("12", Optional.of(SERVICE_DOOR), true);
    Commissioning bare = assertInstanceOf(Commissioning.class, locker);
    hardware.forceOpen(SERVICE_DOOR.board(), SERVICE_DOOR.lock());

    bare.pulse(new LockAddress(0, 13));

    assertEquals(32, bare.locks().size());
    assertEquals(false, bare.inputs().get(new LockAddress(0, 13)));
    assertEquals(true, bare.inputs().get(new LockAddress(0, 12)));
    assertEquals(1, hardware.door(0, 13).pulses());
    assertInstanceOf(
        DeviceFault.Misconfigured.class,
        assertThrows(DeviceException.class, () -> bare.pulse(new LockAddress(2, 1))).fault());
  }

  @Test
  void aSlowBoardIsWaitedFor() throws DeviceException, InterruptedException {
    locker.close();
    Cabinet cabinet = cabinet("24", true, Optional.empty());
    Patience patience = Families.IMPATIENT.answeredWithin(Duration.ofSeconds(10));
    hardware.slow(Duration.ofMillis(30));
    try (LockerBank bank = start(hardware::link, patient(cabinet, patience), false)) {
      assertEquals(DoorState.CLOSED, bank.doors().get(ONE));
    }
  }

  @Test
  void aBoardThatIsTooSlowIsTimedOut() {
    hardware.slow(Duration.ofSeconds(60));

    DeviceFault fault = assertThrows(DeviceException.class, locker::doors).fault();

    assertInstanceOf(DeviceFault.TimedOut.class, fault);
  }

  @Test
  void twoPulsesKeepTheirDistance() throws DeviceException, InterruptedException {
    locker.pulse(ONE);
    long between = System.nanoTime();
    locker.pulse(TWO);

    assertTrue(System.nanoTime() - between >= Families.IMPATIENT.betweenPulses().toNanos() / 2);
    assertEquals(2, pulses());
  }

  private int pulses() {
    return hardware.doors().stream().mapToInt(Door::pulses).sum();
  }
}
