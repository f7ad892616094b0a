package vn.quay24.device.drivers.supervise;

import java.time.InstantSource;
import java.util.Optional;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SharedLines;

/** A driver that reads its whole table, and complains of all of it at once, before it opens. */
public abstract class TableDriver implements DriverProvider {

  /** Opens the device that a table describes. */
  @FunctionalInterface
  public interface Opening {
    Device at(InstantSource clock);
  }

  /** What it drives. */
  protected abstract DeviceKind kind();

  @Override
  public final boolean drives(DeviceKind wanted) {
    return wanted == kind();
  }

  /**
   * Reads the table; touches no hardware.
   *
   * @throws IllegalConfigurationException the settings do not go together
   */
  protected abstract Opening read(Settings settings) throws IllegalConfigurationException;

  @Override
  public final void check(DeviceConfiguration configuration) throws IllegalConfigurationException {
    check(configuration, new SharedLines());
  }

  @Override
  public final void check(DeviceConfiguration configuration, SharedLines lines)
      throws IllegalConfigurationException {
    opening(configuration, lines);
  }

  @Override
  public final Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    return open(configuration, clock, new SharedLines());
  }

  @Override
  public final Device open(
      DeviceConfiguration configuration, InstantSource clock, SharedLines lines)
      throws IllegalConfigurationException {
    return opening(configuration, lines).at(clock);
  }

  private Opening opening(DeviceConfiguration configuration, SharedLines lines)
      throws IllegalConfigurationException {
    return Settings.read(
        configuration,
        lines,
        settings -> {
          Opening opening = read(settings);
          Optional<PowerCycle.Plan> plan = settings.powerCycle();
          return clock -> recovering(opening.at(clock), plan, clock);
        });
  }

  /** Gives a device the recovery that its table names: the power of its port is switched. */
  private static Device recovering(
      Device device, Optional<PowerCycle.Plan> plan, InstantSource clock) {
    if (device instanceof SupervisedDevice<?> supervised) {
      plan.ifPresent(named -> supervised.supervisor.recoverWith(new PowerCycle(named, clock)));
    }
    return device;
  }
}
