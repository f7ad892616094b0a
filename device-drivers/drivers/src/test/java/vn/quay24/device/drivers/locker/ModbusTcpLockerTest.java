package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.emulator.locker.BoardFamily;

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
}
