package vn.quay24.device.spi;

import java.util.Map;
import java.util.Optional;
import vn.quay24.device.DeviceId;

/**
 * One table of the device file.
 *
 * @param driver which provider opens it
 * @param settings the remaining keys, for example {@code link = "serial:/dev/quay24/printer"}
 */
public record DeviceConfiguration(DeviceId id, String driver, Map<String, String> settings) {

  public DeviceConfiguration {
    settings = Map.copyOf(settings);
  }

  public Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }
}
