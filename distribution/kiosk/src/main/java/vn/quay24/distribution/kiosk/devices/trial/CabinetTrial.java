package vn.quay24.distribution.kiosk.devices.trial;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import vn.quay24.device.DeviceException;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
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
    Set<Sensor> last = cabinet.raised();
    Set<Sensor> changed = EnumSet.noneOf(Sensor.class);
    console.say("cabinet.sensors", cabinet.sensors(), seconds);
    console.say("cabinet.raised", last);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end && !changed.containsAll(cabinet.sensors())) {
      Thread.sleep(BETWEEN_LOOKS);
      Set<Sensor> now = cabinet.raised();
      for (Sensor sensor : Sensor.values()) {
        if (now.contains(sensor) != last.contains(sensor)) {
          changed.add(sensor);
          console.say("cabinet.raised", now);
        }
      }
      last = now;
    }
    findings.note("sensors", cabinet.sensors().stream().map(Sensor::name).sorted().toList());
    findings.note("changed", changed.stream().map(Sensor::name).toList());
    return !cabinet.sensors().isEmpty();
  }
}
