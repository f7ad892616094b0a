package vn.quay24.device.code;

import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/** A window that reads printed codes. What it reads is hostile input. */
public interface CodeReader extends Device {

  /** Longest code that is passed on, in characters. */
  int MAX_LENGTH = 2_048;

  /**
   * Waits for the next code; codes shown before the call are dropped.
   *
   * @return the text, without prefix and suffix, or empty at the limit
   */
  Optional<String> next(Duration limit) throws DeviceException, InterruptedException;
}
