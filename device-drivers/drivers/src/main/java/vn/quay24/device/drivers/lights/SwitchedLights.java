package vn.quay24.device.drivers.lights;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.device.DeviceException;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

/** Lamps that know only on and off. The device's own thread makes them flash, if at all. */
final class SwitchedLights<L extends AutoCloseable> extends SupervisedDevice<L>
    implements Indicators {
  private final Lamps<L> lamps;

  /** What the lamps are to show, and how that is brought about. */
  abstract static class Lamps<L extends AutoCloseable> implements Upkeep<L> {
    private final Set<Light> lights;
    private final Map<Light, Glow> wanted = new ConcurrentHashMap<>();

    Lamps(Set<Light> lights) {
      this.lights = lights;
    }

    final Set<Light> lights() {
      return lights;
    }

    final Glow.Rate rate(Light light) {
      return wanted.getOrDefault(light, Glow.OFF).rate();
    }

    /** Switches every lamp as it is to be at this moment. */
    abstract void switchTo(L line) throws IOException, DeviceException, InterruptedException;
  }

  private SwitchedLights(Supervisor<L> supervisor, Lamps<L> lamps) {
    super(supervisor);
    this.lamps = lamps;
  }

  /** Starts to look after lamps; does not wait for them. */
  static <L extends AutoCloseable> Indicators start(
      Supervisor.Watch watch, Lamps<L> lamps, InstantSource clock) {
    return new SwitchedLights<>(Supervisor.start(watch, lamps, clock), lamps);
  }

  @Override
  public Set<Light> lights() {
    return lamps.lights();
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
