package vn.quay24.device.drivers.locker;

import vn.quay24.device.drivers.locker.modbus.Framing;
import vn.quay24.device.drivers.locker.modbus.TcpFraming;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Driver {@code modbus-tcp}: boards with a network socket, or behind a gateway. */
public final class ModbusTcpProvider extends ModbusProvider {

  public ModbusTcpProvider() {
    super("modbus-tcp");
  }

  @Override
  protected Framing framing(Settings settings) throws IllegalConfigurationException {
    if (settings.required("link").startsWith("serial:")) {
      throw settings.wrong("link", "must be tcp:host:port; on a serial line use modbus-rtu");
    }
    return new TcpFraming();
  }
}
