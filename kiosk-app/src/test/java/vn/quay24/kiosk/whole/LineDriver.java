package vn.quay24.kiosk.whole;

import java.time.InstantSource;
import vn.quay24.device.Device;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Opens the devices of {@link LineDevices}; which one, its table says. */
public final class LineDriver implements DriverProvider {

  @Override
  public String driver() {
    return "test-line";
  }

  @Override
  public Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    int port =
        Integer.parseInt(
            configuration
                .setting("port")
                .orElseThrow(() -> new IllegalConfigurationException("key port is missing")));
    return switch (configuration.id().value()) {
      case "card" -> new LineDevices.Card(configuration.id(), port);
      case "code" -> new LineDevices.Code(configuration.id(), port);
      case "printer" -> new LineDevices.Printer(configuration.id(), port);
      case "locker" -> new LineDevices.Locker(configuration.id(), port);
      case "ups" -> new LineDevices.Supply(configuration.id(), port);
      default ->
          throw new IllegalConfigurationException("no line device for " + configuration.id());
    };
  }
}
