package vn.quay24.device.printer;

import java.time.Duration;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/** A receipt printer with a cutter. */
public interface ReceiptPrinter extends Device {

  /**
   * Prints and cuts.
   *
   * @param limit until the printer's own word, at most one minute
   * @throws DeviceException seen before the first byte, or by the printer's own word during the job
   */
  PrintOutcome print(Slip slip, Duration limit) throws DeviceException, InterruptedException;
}
