package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** The contract behind a tty. */
class ModbusRtuPtyIT extends LockerPtyContract {
  ModbusRtuPtyIT() {
    super(BoardFamily.MODBUS_RTU);
  }
}
