package vn.quay24.device.drivers.nut;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.power.Power;
import vn.quay24.device.power.PowerSupply;

/** A power supply that a server of Network UPS Tools speaks with. Only asks, never orders. */
final class NutSupply extends SupervisedDevice<NutLine> implements PowerSupply {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final NutClient client;

  private NutSupply(Supervisor<NutLine> supervisor, NutClient client) {
    super(supervisor);
    this.client = client;
  }

  static NutSupply start(
      DeviceId id, String ups, Lines lines, boolean simulated, InstantSource clock) {
    return start(
        new Supervisor.Watch(id, DeviceKind.UPS, INTERVAL, simulated),
        new NutClient(id, ups),
        lines,
        clock);
  }

  static NutSupply start(
      Supervisor.Watch watch, NutClient client, Lines lines, InstantSource clock) {
    Upkeep<NutLine> upkeep =
        new Upkeep<>() {
          @Override
          public NutLine open() throws IOException {
            return NutLine.to(lines);
          }

          @Override
          public Observation observe(NutLine line) throws IOException, DeviceException {
            return observation(power(watch.id(), client, line));
          }

          @Override
          public void close(NutLine line) {
            line.close();
          }
        };
    return new NutSupply(Supervisor.start(watch, upkeep, clock), client);
  }

  @Override
  public Power power() throws DeviceException, InterruptedException {
    return supervisor.exchange(
        line -> {
          Power power = power(id(), client, line);
          supervisor.observed(observation(power));
          return power;
        });
  }

  private static Power power(DeviceId id, NutClient client, NutLine line)
      throws IOException, DeviceException {
    var power = client.ask(line).power();
    if (power.isEmpty()) {
      throw new DeviceException(new DeviceFault.ProtocolViolation(id, "ups.status"));
    }
    return power.get();
  }

  private static Observation observation(Power power) {
    Set<Advisory> advisories = EnumSet.noneOf(Advisory.class);
    if (power.feed() == Power.Feed.BATTERY) {
      advisories.add(Advisory.ON_BATTERY);
    }
    if (power.low()) {
      advisories.add(Advisory.BATTERY_LOW);
    }
    return new Observation.Well(advisories);
  }
}
