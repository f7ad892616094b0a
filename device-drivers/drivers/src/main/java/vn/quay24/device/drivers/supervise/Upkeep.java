package vn.quay24.device.drivers.supervise;

import java.io.IOException;
import vn.quay24.device.DeviceException;

/**
 * What a {@link Supervisor} must know of one kind of device. Both methods run with the device's
 * exchange lock held.
 *
 * @param <L> the line to the device
 */
public interface Upkeep<L extends AutoCloseable> {

  /**
   * Opens the line once, within a limit of its own that is a few seconds as a rule; an interrupt
   * ends it.
   *
   * @throws RefusedException trying again is of no use until somebody acts
   * @throws DeviceException the device is there and shows a fault; it is opened again later
   */
  L open() throws IOException, DeviceException, InterruptedException;

  /** Asks the device how it is. An {@link IOException} means that the line is gone. */
  Observation observe(L line) throws IOException, DeviceException, InterruptedException;

  /** Closes the line without an exception. */
  void close(L line);
}
