package vn.quay24.device.sound;

import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/** Makes short sounds (the audio indicator among the auxiliaries of CEN XFS4IoT). */
public interface AudioIndicator extends Device {

  /** How loud headphones are for everyone who plugs them in, percent. */
  int headphoneVolume();

  /** Sounds once and returns when it was heard; takes well below a second. */
  void sound(Earcon earcon, Outlet outlet) throws DeviceException, InterruptedException;
}
