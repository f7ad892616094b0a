package vn.quay24.device.drivers.locker;

import vn.quay24.device.drivers.modbus.Framing;
import vn.quay24.device.drivers.modbus.RtuFraming;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Driver {@code modbus-rtu}: frames with a CRC on a serial line, or tunnelled through TCP. */
public final class ModbusRtuProvider extends ModbusProvider {

  public ModbusRtuProvider() {
    super("modbus-rtu");
  }

  @Override
  protected Framing framing(Settings settings) throws IllegalConfigurationException {
    return RtuFraming.at(settings.number("baud", BAUD, 1_200, 921_600));
  }
}
