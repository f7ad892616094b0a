package vn.quay24.device.drivers.lights;

import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.modbus.TcpFraming;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.emulator.locker.BoardFamily;

/** Lamps on relays on the network. */
class ModbusTcpLightsTest extends RelayLightsContract {
  ModbusTcpLightsTest() {
    super(BoardFamily.MODBUS_TCP, new TcpFraming(new Tolerated(new DeviceId("modbus-test"))));
  }
}
