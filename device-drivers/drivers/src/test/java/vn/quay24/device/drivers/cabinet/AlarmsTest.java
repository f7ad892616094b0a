package vn.quay24.device.drivers.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.device.drivers.supervise.Observation;

class AlarmsTest {
  private static final DeviceId ID = new DeviceId("cabinet");

  private Instant now = Instant.parse("2026-11-20T01:00:00Z");
  private final Alarms alarms = new Alarms(ID, () -> now);

  private static Map<Sensor, SensorState> raised(Sensor... raised) {
    Map<Sensor, SensorState> told = new EnumMap<>(Sensor.class);
    for (Sensor sensor : Sensor.values()) {
      told.put(sensor, List.of(raised).contains(sensor) ? SensorState.RAISED : SensorState.QUIET);
    }
    return told;
  }

  @Test
  void aSensorThatTellsNothingIsNotWell() {
    Map<Sensor, SensorState> told = raised(Sensor.MAINS);
    told.put(Sensor.DOOR, SensorState.UNKNOWN);

    assertEquals(
        new Observation.Ill(
            new DeviceFault.ProtocolViolation(ID, "0 or 1 of the sensors [DOOR]"),
            Set.of(Advisory.MAINS_AWAY)),
        alarms.of(told));
  }

  @Test
  void aTiltIsForgottenAfterAWhile() {
    alarms.of(raised(Sensor.TILT));

    now = now.plus(Alarms.TILT_TOLD).minusSeconds(1);
    assertEquals(new Observation.Suspect(Set.of(Advisory.TILTED)), alarms.of(raised()));
    now = now.plus(Duration.ofSeconds(1));
    assertEquals(new Observation.Well(Set.of()), alarms.of(raised()));
  }

  @Test
  void aDoorThatOpensAfterATiltIsToldWithIt() {
    alarms.of(raised(Sensor.TILT));

    assertEquals(
        new Observation.Suspect(Set.of(Advisory.TILTED, Advisory.CABINET_OPEN)),
        alarms.of(raised(Sensor.DOOR)));
  }

  @Test
  void anOpenDoorAloneSaysAlsoThatTheMainsAreAway() {
    assertEquals(
        new Observation.Ill(new DeviceFault.ServiceDoorOpen(ID), Set.of(Advisory.MAINS_AWAY)),
        alarms.of(raised(Sensor.DOOR, Sensor.MAINS)));
  }
}
