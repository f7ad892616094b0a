package vn.quay24.distribution.kiosk.devices.trial;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.quay24.device.DeviceException;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Says what the housing's sensors say, while the technician opens its door or tilts it. */
record CabinetTrial(Cabinet cabinet) implements Trial {
  private static final int USUAL_SECONDS = 20;
  private static final int MOST_SECONDS = 600;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws UsageException, DeviceException, InterruptedException {
    Console console = findings.console();
    int seconds = line.whole("seconds", USUAL_SECONDS, 1, MOST_SECONDS);
    Map<Sensor, SensorState> last = cabinet.ask();
    SensorChanges changes = new SensorChanges();
    changes.see(last);
    console.say("cabinet.sensors", cabinet.sensors(), seconds);
    tell(console, last);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end && !changes.changed().containsAll(cabinet.sensors())) {
      Thread.sleep(BETWEEN_LOOKS);
      Map<Sensor, SensorState> now = cabinet.ask();
      if (!now.equals(last)) {
        changes.see(now);
        tell(console, now);
      }
      last = now;
    }
    findings.note("sensors", cabinet.sensors().stream().map(Sensor::name).sorted().toList());
    findings.note("changed", changes.changed().stream().map(Sensor::name).toList());
    Set<Sensor> unknown = those(last, SensorState.UNKNOWN);
    findings.note("unknown", unknown.stream().map(Sensor::name).toList());
    return !cabinet.sensors().isEmpty() && unknown.isEmpty();
  }

  private static void tell(Console console, Map<Sensor, SensorState> told) {
    console.say("cabinet.raised", those(told, SensorState.RAISED));
    Set<Sensor> unknown = those(told, SensorState.UNKNOWN);
    if (!unknown.isEmpty()) {
      console.say("cabinet.unknown", unknown);
    }
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
