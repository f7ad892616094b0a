package vn.quay24.device.cabinet;

import java.util.Map;
import java.util.Set;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/**
 * The housing. Its status tells what is raised: an open door as a fault that staff clear, a tilt as
 * potential fraud, the mains as an advisory. None of them keeps a citizen from being served.
 */
public interface Cabinet extends Device {

  /** Sensors that are there, as far as it is known yet. */
  Set<Sensor> sensors();

  /** Asks every sensor that is there what it tells now. */
  Map<Sensor, SensorState> ask() throws DeviceException, InterruptedException;
}
