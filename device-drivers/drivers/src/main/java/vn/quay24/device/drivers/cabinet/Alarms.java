package vn.quay24.device.drivers.cabinet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.device.drivers.supervise.Observation;

/**
 * What raised sensors mean. A push is over in a moment, so a tilt is told for a while after it was
 * last seen. Used under the device's exchange lock.
 */
final class Alarms {
  /** How long a tilt is told after the kiosk stands upright again. */
  static final Duration TILT_TOLD = Duration.ofMinutes(10);

  private final DeviceId id;
  private final InstantSource clock;
  private Optional<Instant> tilted = Optional.empty();

  Alarms(DeviceId id, InstantSource clock) {
    this.id = id;
    this.clock = clock;
  }

  /**
   * A tilt comes before an open door: somebody may be carrying the kiosk away. Either comes before
   * a sensor that tells nothing, which is not well.
   */
  Observation of(Map<Sensor, SensorState> told) {
    Set<Sensor> raised = those(told, SensorState.RAISED);
    Instant now = clock.instant();
    if (raised.contains(Sensor.TILT)) {
      tilted = Optional.of(now);
    }
    tilted = tilted.filter(at -> !now.isBefore(at) && now.isBefore(at.plus(TILT_TOLD)));
    boolean open = raised.contains(Sensor.DOOR);
    Set<Advisory> advisories = EnumSet.noneOf(Advisory.class);
    if (raised.contains(Sensor.MAINS)) {
      advisories.add(Advisory.MAINS_AWAY);
    }
    if (tilted.isPresent()) {
      advisories.add(Advisory.TILTED);
      if (open) {
        advisories.add(Advisory.CABINET_OPEN);
      }
      return new Observation.Suspect(advisories);
    }
    if (open) {
      return new Observation.Ill(new DeviceFault.ServiceDoorOpen(id), advisories);
    }
    Set<Sensor> unknown = those(told, SensorState.UNKNOWN);
    return unknown.isEmpty()
        ? new Observation.Well(advisories)
        : new Observation.Ill(
            new DeviceFault.ProtocolViolation(id, "0 or 1 of the sensors " + unknown), advisories);
  }

  private static Set<Sensor> those(Map<Sensor, SensorState> told, SensorState state) {
    Set<Sensor> those = EnumSet.noneOf(Sensor.class);
    told.forEach(
        (sensor, its) -> {
          if (its == state) {
            those.add(sensor);
          }
        });
    return those;
  }
}
