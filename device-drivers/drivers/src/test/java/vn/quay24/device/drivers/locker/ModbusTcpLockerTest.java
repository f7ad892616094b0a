package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.locker.DoorState;

/** Modbus boards on a network. */
class ModbusTcpLockerTest extends EmulatedLockerContract {
  ModbusTcpLockerTest() {
    super(BoardFamily.MODBUS_TCP);
  }

  @Test
  void anAnswerToAnEarlierTransactionIsNoAnswer() {
    hardware.late(true);

    DeviceFault fault = faultOf(locker::doors);

    assertInstanceOf(DeviceFault.TimedOut.class, fault);
  }

  /** 255 and 0 are for one board without a gateway: of several, any may have heard a pulse. */
  @ParameterizedTest
  @ValueSource(ints = {0, 255})
  void severalBoardsThatDoNotSayWhichTheyAreAreNotBelieved(int unit)
      throws DeviceException, InterruptedException {
    assertEquals(DoorState.CLOSED, locker.doors().get(OTHER_BOARD));

    hardware.answersAs(unit);

    assertInstanceOf(DeviceFault.ProtocolViolation.class, faultOf(locker::doors));
  }

  @Test
  void theAnswerOfAnotherUnitIsNoAnswer() {
    hardware.answersAs(7);

    assertInstanceOf(DeviceFault.ProtocolViolation.class, faultOf(locker::doors));
  }

  @Test
  void aLateAnswerWithoutANumberIsNoAnswerEither() {
    hardware.answersAs(255);
    hardware.late(true);

    assertInstanceOf(DeviceFault.TimedOut.class, faultOf(locker::doors));
  }
}
