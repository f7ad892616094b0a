package vn.quay24.device.drivers.lights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code lights-gpio}: lamps that are files of the kernel. Settings: {@code folder}, and for
 * each lamp that is there its file in that folder: {@code card}, {@code code}, {@code scanner},
 * {@code slip}, {@code locker}, {@code status}.
 */
public final class LightsGpioProvider extends TableDriver {

  @Override
  public String driver() {
    return "lights-gpio";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.LIGHTS;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    List<String> known = new ArrayList<>(List.of("folder", "simulated"));
    Map<Light, Path> files = new EnumMap<>(Light.class);
    Path folder = Path.of(settings.required("folder"));
    for (Light light : Light.values()) {
      String key = light.name().toLowerCase(Locale.ROOT);
      known.add(key);
      settings.text(key).ifPresent(file -> files.put(light, folder.resolve(file)));
    }
    settings.onlyKnown(known.toArray(String[]::new));
    if (!folder.isAbsolute()) {
      throw settings.wrong("folder", "must be an absolute path");
    }
    if (files.isEmpty()) {
      throw settings.wrong("card", "or another lamp must name its file");
    }
    boolean simulated = settings.flag("simulated", false);
    return clock -> GpioLamps.start(settings.id(), files, simulated, clock);
  }
}
