package vn.quay24.device.power;

import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/**
 * An uninterruptible power supply. Its status tells as advisories that it lives on its battery and
 * that the battery is low.
 */
public interface PowerSupply extends Device {

  /** Asks how the kiosk is fed now. */
  Power power() throws DeviceException, InterruptedException;
}
