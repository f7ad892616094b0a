package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;

/** What every locker bank must do. The bench has at least compartments 1, 2 and 17. */
public abstract class LockerBankContract extends DeviceContract {
  protected static final Compartment ONE = new Compartment(1);
  protected static final Compartment TWO = new Compartment(2);
  protected static final Compartment OTHER_BOARD = new Compartment(17);

  /** A bank and the hands that can touch its doors. */
  public interface Bench extends Pluggable {
    LockerBank locker();

    /** Every pulse that any lock got, in no order. */
    List<Compartment> pulses();

    void close(Compartment compartment);

    void jam(Compartment compartment);

    /** Pulls a door open without a pulse. */
    void forceOpen(Compartment compartment);

    /** The contact says closed whatever the door does. */
    void stickContact(Compartment compartment);

    void putInside(Compartment compartment);

    /** Nothing answers any more, but the cable is in. */
    void silence();

    void wrongBaud();
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected final LockerBank device() {
    return bench().locker();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    device().doors();
  }

  @Test
  void opensThatDoorAndNoOther() throws DeviceException, InterruptedException {
    device().pulse(OTHER_BOARD);

    Map<Compartment, DoorState> doors = device().doors();
    assertEquals(DoorState.OPEN, doors.get(OTHER_BOARD));
    assertEquals(1, doors.values().stream().filter(DoorState.OPEN::equals).count());
    assertEquals(List.of(OTHER_BOARD), bench().pulses());
    assertEquals(Set.of(Advisory.DOOR_OPEN), device().status().advisories());
  }

  @Test
  void seesTheDoorClosedAgain() throws DeviceException, InterruptedException {
    device().pulse(ONE);
    assertEquals(DoorState.OPEN, device().doors().get(ONE));
    bench().close(ONE);

    assertEquals(DoorState.CLOSED, device().doors().get(ONE));
  }

  @Test
  void aJammedDoorStaysClosedAndIsPulsedOnce() throws DeviceException, InterruptedException {
    bench().jam(TWO);
    device().pulse(TWO);

    assertEquals(DoorState.CLOSED, device().doors().get(TWO));
    assertEquals(List.of(TWO), bench().pulses());
  }

  @Test
  void seesWhatLiesInside() throws DeviceException, InterruptedException {
    bench().putInside(TWO);

    Map<Compartment, Boolean> occupied = device().occupied();
    assertEquals(device().withPresenceSensor(), occupied.keySet());
    if (!occupied.isEmpty()) {
      assertEquals(true, occupied.get(TWO));
      assertEquals(false, occupied.get(ONE));
    }
  }

  @Test
  void aDoorWhoseContactSticksIsPulsedOnceAndNotSaidToBeOpen()
      throws DeviceException, InterruptedException {
    bench().stickContact(TWO);
    device().pulse(TWO);

    assertEquals(DoorState.CLOSED, device().doors().get(TWO));
    assertEquals(List.of(TWO), bench().pulses());
  }

  @Test
  void aDoorThatOpensThoughNobodyHadItOpenedIsSuspectUntilItsLockIsPulsed()
      throws DeviceException, InterruptedException {
    device().doors();
    device().doors();

    bench().forceOpen(TWO);
    assertEquals(DoorState.OPEN, device().doors().get(TWO));
    assertEquals(Set.of(Advisory.DOOR_OPEN, Advisory.DOOR_FORCED), device().status().advisories());
    bench().close(TWO);
    device().doors();
    assertEquals(Condition.POTENTIAL_FRAUD, device().status().condition());
    assertEquals(Set.of(Advisory.DOOR_FORCED), device().status().advisories());
    assertEquals(Set.of(TWO), device().forced());
    assertTrue(device().status().usable());

    device().pulse(TWO);
    device().doors();
    assertEquals(Condition.ONLINE, device().status().condition());
  }

  @Test
  void aDoorThatWasPulsedIsNotForced() throws DeviceException, InterruptedException {
    device().doors();
    device().doors();

    device().pulse(TWO);
    device().doors();

    assertEquals(Condition.ONLINE, device().status().condition());
  }

  @Test
  void aSilentBoardIsTimedOutAndGetsNoPulse() throws InterruptedException {
    bench().silence();

    assertInstanceOf(DeviceFault.TimedOut.class, faultOf(() -> device().doors()));
    assertInstanceOf(DeviceFault.TimedOut.class, faultOf(() -> device().pulse(ONE)));
    assertEquals(List.of(), bench().pulses());
  }

  @Test
  void aWrongLineSpeedOpensNothing() throws InterruptedException {
    bench().wrongBaud();

    DeviceFault fault = faultOf(() -> device().pulse(ONE));

    assertTrue(
        fault instanceof DeviceFault.ProtocolViolation || fault instanceof DeviceFault.TimedOut,
        fault.toString());
    assertEquals(List.of(), bench().pulses());
  }

  @Test
  void aDoorThatIsNotWiredCannotBeAsked() {
    assertInstanceOf(
        DeviceFault.Misconfigured.class, faultOf(() -> device().pulse(new Compartment(999))));
  }
}
