package vn.quay24.distribution.kiosk.devices.trial;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;

/**
 * Which sensors were seen both quiet and raised. That one tells nothing for a while is no change.
 */
final class SensorChanges {
  private final Map<Sensor, Set<SensorState>> seen = new EnumMap<>(Sensor.class);

  void see(Map<Sensor, SensorState> told) {
    told.forEach(
        (sensor, state) ->
            seen.computeIfAbsent(sensor, _ -> EnumSet.noneOf(SensorState.class)).add(state));
  }

  Set<Sensor> changed() {
    Set<Sensor> changed = EnumSet.noneOf(Sensor.class);
    seen.forEach(
        (sensor, states) -> {
          if (states.contains(SensorState.QUIET) && states.contains(SensorState.RAISED)) {
            changed.add(sensor);
          }
        });
    return changed;
  }
}
