package vn.quay24.device.indicator;

import java.util.Map;
import java.util.Set;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/**
 * The signal lights of a kiosk. What was asked for last is shown again when the lights were away
 * and have come back, also when asking for it failed.
 */
public interface Indicators extends Device {

  /** Lights that are there, as far as it is known yet. */
  Set<Light> lights();

  /**
   * Makes these lights shine so; the others stay as they are. A light that is not there is passed
   * over.
   */
  void show(Map<Light, Glow> glows) throws DeviceException, InterruptedException;
}
