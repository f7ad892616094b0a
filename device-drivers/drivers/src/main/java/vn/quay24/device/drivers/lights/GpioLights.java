package vn.quay24.device.drivers.lights;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

/** Lamps that the machine switches itself. The device's own thread makes them flash. */
final class GpioLights extends SupervisedDevice<LampFiles> implements Indicators {
  private final Lamps lamps;

  /** What the lamps are to show. */
  private static final class Lamps implements Upkeep<LampFiles> {
    private final Map<Light, Path> files;
    private final Map<Light, Glow> wanted = new ConcurrentHashMap<>();

    Lamps(Map<Light, Path> files) {
      this.files = Map.copyOf(files);
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
    void switchTo(LampFiles line) throws IOException {
      line.look();
      long step = Flashing.step();
      for (Light light : files.keySet()) {
        line.light(light, Flashing.lit(wanted.getOrDefault(light, Glow.OFF).rate(), step));
      }
    }

    @Override
    public void close(LampFiles line) {
      line.close();
    }
  }

  private GpioLights(Supervisor<LampFiles> supervisor, Lamps lamps) {
    super(supervisor);
    this.lamps = lamps;
  }

  static GpioLights start(
      DeviceId id, Map<Light, Path> files, boolean simulated, InstantSource clock) {
    Lamps lamps = new Lamps(files);
    Supervisor.Watch watch = new Supervisor.Watch(id, DeviceKind.LIGHTS, Flashing.STEP, simulated);
    return new GpioLights(Supervisor.start(watch, lamps, clock), lamps);
  }

  @Override
  public Set<Light> lights() {
    return lamps.files.keySet();
  }

  @Override
  public void show(Map<Light, Glow> glows) throws DeviceException, InterruptedException {
    lamps.wanted.putAll(glows);
    supervisor.exchange(
        line -> {
          lamps.switchTo(line);
          return glows;
        });
  }
}
