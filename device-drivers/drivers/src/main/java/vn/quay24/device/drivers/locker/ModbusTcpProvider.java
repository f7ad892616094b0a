package vn.quay24.device.drivers.locker;

import java.util.HashMap;
import java.util.Map;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.locker.modbus.Layout;
import vn.quay24.device.drivers.modbus.Framing;
import vn.quay24.device.drivers.modbus.TcpFraming;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.Tolerated;
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
    return new TcpFraming(new Tolerated(settings.id()));
  }

  @Override
  protected Lines lines(Settings settings, int baud) throws IllegalConfigurationException {
    return Lines.together(settings, baud, TcpFraming.PARTY, Map.of());
  }

  @Override
  protected void claim(Settings settings, Cabinet cabinet) throws IllegalConfigurationException {
    Layout layout = layout(settings);
    Map<String, String> coils = new HashMap<>();
    cabinet
        .wiring()
        .locks()
        .values()
        .forEach(
            lock -> {
              coils.put(layout.coil(lock).toString(), "compartments");
              layout.contact(lock).ifPresent(coil -> coils.put(coil.toString(), "inputs"));
            });
    cabinet
        .serviceDoor()
        .flatMap(layout::contact)
        .ifPresent(coil -> coils.put(coil.toString(), "service-door"));
    Lines.claim(settings, BAUD, TcpFraming.PARTY, coils);
  }
}
