package vn.quay24.device.drivers.lights;

import vn.quay24.device.drivers.modbus.RtuFraming;
import vn.quay24.device.emulator.locker.BoardFamily;

/** Lamps on relays on a serial line. */
class ModbusRtuLightsTest extends RelayLightsContract {
  ModbusRtuLightsTest() {
    super(BoardFamily.MODBUS_RTU, RtuFraming.at(115_200));
  }
}
