package vn.quay24.device.drivers.lights;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

/** Lamps that the machine switches itself. */
final class GpioLamps extends SwitchedLights.Lamps<LampFiles> {
  private final Map<Light, Path> files;

  private GpioLamps(Map<Light, Path> files) {
    super(files.keySet());
    this.files = files;
  }

  static Indicators start(
      DeviceId id, Map<Light, Path> files, boolean simulated, InstantSource clock) {
    Supervisor.Watch watch = new Supervisor.Watch(id, DeviceKind.LIGHTS, Flashing.STEP, simulated);
    return SwitchedLights.start(watch, new GpioLamps(Map.copyOf(files)), clock);
  }

  @Override
  public LampFiles open() throws IOException {
    return LampFiles.open(files);
  }

  @Override
  public Observation observe(LampFiles line) throws IOException {
    switchTo(line);
    return new Observation.Well(Set.of());
  }

  /** All flash in step. */
  @Override
  void switchTo(LampFiles line) throws IOException {
    line.look();
    long step = Flashing.step();
    for (Light light : lights()) {
      line.light(light, Flashing.lit(rate(light), step));
    }
  }

  @Override
  public void close(LampFiles line) {
    line.close();
  }
}
