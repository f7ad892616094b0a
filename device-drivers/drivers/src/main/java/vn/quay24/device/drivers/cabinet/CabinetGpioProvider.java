package vn.quay24.device.drivers.cabinet;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code cabinet-gpio}: inputs that are files of the kernel. Settings: {@code folder}, and
 * for each sensor that is there its file in that folder: {@code door}, {@code tilt}, {@code mains};
 * {@code door-raised}, {@code tilt-raised}, {@code mains-raised} (1 or 0): what the file says when
 * the door is open, the kiosk tilted, the mains away.
 */
public final class CabinetGpioProvider extends TableDriver {

  @Override
  public String driver() {
    return "cabinet-gpio";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.CABINET;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown(
        "folder",
        "door",
        "tilt",
        "mains",
        "door-raised",
        "tilt-raised",
        "mains-raised",
        "simulated");
    Path folder = Path.of(settings.required("folder"));
    if (!folder.isAbsolute()) {
      throw settings.wrong("folder", "must be an absolute path");
    }
    Map<Sensor, Path> files = new EnumMap<>(Sensor.class);
    Set<Sensor> inverted = EnumSet.noneOf(Sensor.class);
    for (Sensor sensor : Sensor.values()) {
      String key = sensor.name().toLowerCase(Locale.ROOT);
      settings.text(key).ifPresent(file -> files.put(sensor, folder.resolve(file)));
      if (settings.choice(key + "-raised", "1", "0", "1").equals("0")) {
        inverted.add(sensor);
      }
    }
    if (files.isEmpty()) {
      throw settings.wrong("door", "or another sensor must name its file");
    }
    InputFiles inputs = new InputFiles(files, inverted);
    boolean simulated = settings.flag("simulated", false);
    return clock -> SensedCabinet.start(settings.id(), inputs, simulated, clock);
  }
}
