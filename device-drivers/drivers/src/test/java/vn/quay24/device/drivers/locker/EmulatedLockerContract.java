package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.LockerBankContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.Door;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;

/** What every family must do, and stand, on emulated boards in memory. */
abstract class EmulatedLockerContract extends LockerBankContract {
  private static final DeviceId ID = new DeviceId("locker-test");

  private final Cabinet cabinet;
  protected final EmulatedLockerBoard hardware;
  protected final LockerBank locker;

  EmulatedLockerContract(BoardFamily family) {
    cabinet = Families.cabinet(family, Families.IMPATIENT);
    hardware = new EmulatedLockerBoard(family, 2);
    locker =
        new Lockers(ID, cabinet, true, false)
            .start(Families.protocol(family), () -> hardware.link(), InstantSource.system());
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(
        locker,
        hardware,
        cabinet.wiring(),
        new EmulatedBench.Plug(hardware::unplug, hardware::plug));
  }

  protected final int boardOf(Compartment compartment) {
    return cabinet.wiring().of(compartment).orElseThrow().board();
  }

  @Test
  void oneSilentBoardLeavesOnlyItsOwnDoorsUnknown() throws DeviceException, InterruptedException {
    hardware.silence(boardOf(OTHER_BOARD), true);

    Map<Compartment, DoorState> doors = locker.doors();

    assertEquals(DoorState.CLOSED, doors.get(ONE));
    assertEquals(DoorState.UNKNOWN, doors.get(OTHER_BOARD));
    assertInstanceOf(DeviceFault.TimedOut.class, locker.status().fault().orElseThrow());
    locker.pulse(ONE);
    assertEquals(List.of(ONE), bench().pulses());
  }

  @Test
  void aLineThatEchoesIsUsable() throws DeviceException, InterruptedException {
    hardware.echo(true);

    locker.pulse(TWO);

    assertEquals(DoorState.OPEN, locker.doors().get(TWO));
    assertEquals(List.of(TWO), bench().pulses());
  }

  @Test
  void aLineThatEchoesAndNothingElseIsSilent() {
    hardware.echo(true);
    bench().silence();

    assertInstanceOf(DeviceFault.TimedOut.class, faultOf(locker::doors));
  }

  @Test
  void bytesThatNobodySentAreSteppedOver() throws DeviceException, InterruptedException {
    locker.doors();
    hardware.disturb((byte) 0x02, (byte) 0x57, (byte) 0x01, (byte) 0x90, (byte) 0x80);

    assertEquals(DoorState.CLOSED, locker.doors().get(OTHER_BOARD));
  }

  @Test
  void noiseThatChangesIsOneFault() throws InterruptedException {
    StatusWatch.awaitOnline(locker);
    bench().wrongBaud();
    DeviceFault first = faultOf(locker::doors);

    hardware.disturb((byte) 0x11);
    DeviceFault second = faultOf(locker::doors);
    hardware.disturb((byte) 0x22, (byte) 0x33);
    DeviceFault third = faultOf(locker::doors);

    assertEquals(List.of(first, first), List.of(second, third));
  }

  @Test
  void noLockIsLeftUnderCurrent() throws DeviceException, InterruptedException {
    locker.pulse(ONE);
    locker.pulse(OTHER_BOARD);

    assertEquals(List.of(), hardware.doors().stream().filter(Door::energised).toList());
  }
}
