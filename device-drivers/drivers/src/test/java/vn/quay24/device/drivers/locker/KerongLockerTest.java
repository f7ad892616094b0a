package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.LockerBankContract;
import vn.quay24.device.emulator.link.FaultyLink;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;

class KerongLockerTest extends LockerBankContract {
  private static final DeviceId ID = new DeviceId("locker-test");
  private static final Patience PATIENCE = Patience.STANDARD.dividedBy(20);
  private static final KerongLocker.Cabinet CABINET =
      new KerongLocker.Cabinet(Wiring.parse("24"), true, true, PATIENCE);

  private final EmulatedLockerBoard hardware = new EmulatedLockerBoard(2);
  private final LockerBank locker =
      KerongLocker.start(ID, CABINET, hardware::link, true, InstantSource.system());

  @AfterEach
  void close() {
    locker.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(locker, hardware, hardware::unplug, hardware::plug);
  }

  @Test
  void oneSilentBoardLeavesOnlyItsOwnDoorsUnknown() throws DeviceException, InterruptedException {
    hardware.silence(1, true);

    Map<Compartment, DoorState> doors = locker.doors();

    assertEquals(DoorState.CLOSED, doors.get(ONE));
    assertEquals(DoorState.UNKNOWN, doors.get(OTHER_BOARD));
    assertInstanceOf(DeviceFault.TimedOut.class, locker.status().fault().orElseThrow());
    locker.pulse(ONE);
    assertEquals(List.of(ONE), bench().pulses());
  }

  @Test
  void theBitOfAClosedDoorMayBeZero() throws DeviceException, InterruptedException {
    EmulatedLockerBoard other = new EmulatedLockerBoard(1, false);
    KerongLocker.Cabinet cabinet =
        new KerongLocker.Cabinet(Wiring.parse("5=0:1, 7=0:16"), false, false, PATIENCE);
    try (LockerBank bank =
        KerongLocker.start(ID, cabinet, other::link, true, InstantSource.system())) {
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
    EmulatedLockerBoard far = new EmulatedLockerBoard(2);
    int[] damaged = {2};
    try (LockerBank bank =
        KerongLocker.start(
            ID,
            CABINET,
            () -> {
              FaultyLink cable = new FaultyLink(far.link());
              cable.corrupt(
                  answer -> {
                    if (answer.length > 3 && damaged[0]-- > 0) {
                      answer[3] ^= 1;
                    }
                    return answer;
                  });
              return cable;
            },
            true,
            InstantSource.system())) {
      assertEquals(DoorState.CLOSED, bank.doors().get(ONE));
    }
  }

  @Test
  void aPulseGarbledOnTheLineOpensNothing() throws DeviceException, InterruptedException {
    EmulatedLockerBoard far = new EmulatedLockerBoard(2);
    try (LockerBank bank =
        KerongLocker.start(
            ID,
            CABINET,
            () -> {
              FaultyLink cable = new FaultyLink(far.link());
              cable.corruptOrders(KerongLockerTest::otherLock);
              return cable;
            },
            true,
            InstantSource.system())) {
      bank.pulse(ONE);

      assertEquals(DoorState.CLOSED, bank.doors().get(ONE));
      assertTrue(far.doors().stream().allMatch(door -> door.pulses() == 0));
    }
  }

  private static byte[] otherLock(byte[] order) {
    byte[] changed = order.clone();
    if (changed[2] == 0x31) {
      changed[1] ^= 0x02;
    }
    return changed;
  }
}
