package vn.quay24.device.sound;

import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/** The jack for headphones, with the volume keys beside it where it has some. */
public interface HeadphoneJack extends Device {

  /** Last observed; never touches the wire. Unknown while the jack is away. */
  Plug plug();

  /**
   * Waits for the next thing that happens, in the order in which it happened.
   *
   * @return empty when nothing happened within the limit
   */
  Optional<JackEvent> next(Duration limit) throws DeviceException, InterruptedException;
}
