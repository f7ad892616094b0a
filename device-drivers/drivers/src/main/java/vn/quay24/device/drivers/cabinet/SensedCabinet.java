package vn.quay24.device.drivers.cabinet;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Upkeep;

/** A housing whose sensors are asked once a second, wherever they hang. */
final class SensedCabinet<L extends AutoCloseable> extends SupervisedDevice<L> implements Cabinet {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Care<L> care;

  /**
   * Where sensors hang.
   *
   * @param <L> the line to them
   */
  interface Sensors<L> {

    L open() throws IOException;

    /** Those that are there. */
    Set<Sensor> there();

    /** What each of them tells now, or told since the last question. */
    Map<Sensor, SensorState> ask(L line) throws IOException, DeviceException;

    void close(L line);
  }

  private static final class Care<L extends AutoCloseable> implements Upkeep<L> {
    private final Sensors<L> sensors;
    private final Alarms alarms;

    Care(Sensors<L> sensors, Alarms alarms) {
      this.sensors = sensors;
      this.alarms = alarms;
    }

    @Override
    public L open() throws IOException {
      return sensors.open();
    }

    @Override
    public Observation observe(L line) throws IOException, DeviceException {
      return alarms.of(sensors.ask(line));
    }

    @Override
    public void close(L line) {
      sensors.close(line);
    }
  }

  private SensedCabinet(Supervisor<L> supervisor, Care<L> care) {
    super(supervisor);
    this.care = care;
  }

  static <L extends AutoCloseable> SensedCabinet<L> start(
      DeviceId id, Sensors<L> sensors, boolean simulated, InstantSource clock) {
    Care<L> care = new Care<>(sensors, new Alarms(id, clock));
    Supervisor.Watch watch = new Supervisor.Watch(id, DeviceKind.CABINET, INTERVAL, simulated);
    return new SensedCabinet<>(Supervisor.start(watch, care, clock), care);
  }

  @Override
  public Set<Sensor> sensors() {
    return care.sensors.there();
  }

  @Override
  public Map<Sensor, SensorState> ask() throws DeviceException, InterruptedException {
    return supervisor.exchange(
        line -> {
          Map<Sensor, SensorState> told = care.sensors.ask(line);
          supervisor.observed(care.alarms.of(told));
          return told;
        });
  }
}
