package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** Modbus boards on a serial line. */
class ModbusRtuLockerTest extends EmulatedLockerContract {
  ModbusRtuLockerTest() {
    super(BoardFamily.MODBUS_RTU);
  }
}
