package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** Modbus boards on a network. */
class ModbusTcpLockerTest extends EmulatedLockerContract {
  ModbusTcpLockerTest() {
    super(BoardFamily.MODBUS_TCP);
  }
}
