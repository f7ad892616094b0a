package vn.quay24.distribution.kiosk.devices.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;

/** Only a sensor that was seen both ways was tried. */
class SensorChangesTest {

  @ParameterizedTest
  @CsvSource({
    "QUIET RAISED, true",
    "RAISED QUIET, true",
    "QUIET UNKNOWN RAISED, true",
    "QUIET UNKNOWN QUIET, false",
    "RAISED UNKNOWN, false",
    "UNKNOWN RAISED, false",
    "QUIET, false"
  })
  void aSensorHasChangedWhenItWasSeenQuietAndRaised(String states, boolean changed) {
    SensorChanges changes = new SensorChanges();

    Stream.of(states.split(" "))
        .forEach(state -> changes.see(Map.of(Sensor.DOOR, SensorState.valueOf(state))));

    assertEquals(changed ? Set.of(Sensor.DOOR) : Set.of(), changes.changed());
  }
}
