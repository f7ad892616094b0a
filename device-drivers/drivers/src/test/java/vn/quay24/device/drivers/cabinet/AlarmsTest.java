package vn.quay24.device.drivers.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.drivers.supervise.Observation;

class AlarmsTest {
  private static final DeviceId ID = new DeviceId("cabinet");

  private Instant now = Instant.parse("2026-11-20T01:00:00Z");
  private final Alarms alarms = new Alarms(ID, () -> now);

  @Test
  void aTiltIsForgottenAfterAWhile() {
    alarms.of(Set.of(Sensor.TILT));

    now = now.plus(Alarms.TILT_TOLD).minusSeconds(1);
    assertEquals(new Observation.Suspect(Set.of(Advisory.TILTED)), alarms.of(Set.of()));
    now = now.plus(Duration.ofSeconds(1));
    assertEquals(new Observation.Well(Set.of()), alarms.of(Set.of()));
  }

  @Test
  void aDoorThatOpensAfterATiltIsToldWithIt() {
    alarms.of(Set.of(Sensor.TILT));

    assertEquals(
        new Observation.Suspect(Set.of(Advisory.TILTED, Advisory.CABINET_OPEN)),
        alarms.of(Set.of(Sensor.DOOR)));
  }

  @Test
  void anOpenDoorAloneSaysAlsoThatTheMainsAreAway() {
    assertEquals(
        new Observation.Ill(new DeviceFault.ServiceDoorOpen(ID), Set.of(Advisory.MAINS_AWAY)),
        alarms.of(Set.of(Sensor.DOOR, Sensor.MAINS)));
  }
}
