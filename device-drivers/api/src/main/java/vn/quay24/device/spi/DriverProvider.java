package vn.quay24.device.spi;

import java.time.InstantSource;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceKind;

/** Opens devices of one driver; found through {@code META-INF/services}. */
public interface DriverProvider {

  /** The word in the device file, for example {@code escpos}. */
  String driver();

  /**
   * Whether its devices are of this kind. A driver that does not look ahead says yes to all, and
   * what it opens is looked at.
   */
  default boolean drives(DeviceKind kind) {
    return true;
  }

  /**
   * Looks at a table without touching the hardware. A driver that does not look ahead finds out
   * when it opens.
   *
   * @throws IllegalConfigurationException with everything that is wrong with the table
   */
  default void check(DeviceConfiguration configuration) throws IllegalConfigurationException {
    // found out by open
  }

  /**
   * The same for one of several tables, some of which may share a line.
   *
   * @param lines of the tables that were looked at before
   */
  default void check(DeviceConfiguration configuration, SharedLines lines)
      throws IllegalConfigurationException {
    check(configuration);
  }

  /**
   * Makes the device and starts opening it in the background; never waits for the hardware.
   *
   * @throws IllegalConfigurationException a setting is missing or makes no sense
   */
  Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException;

  /**
   * The same for one of several tables, some of which may share a line.
   *
   * @param lines of the devices that are opened together
   */
  default Device open(DeviceConfiguration configuration, InstantSource clock, SharedLines lines)
      throws IllegalConfigurationException {
    return open(configuration, clock);
  }
}
