package vn.quay24.device.printer;

import java.time.Duration;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/** A page printer for documents of the office, on A4. */
public interface DocumentPrinter extends Device {

  /**
   * Prints a whole document on one side of A4.
   *
   * @param pdf the document; personal data, never kept
   * @param limit until the printer's own word that the job is done, at most three minutes; a job
   *     that is not done by then is cancelled
   * @return unknown also for a job that was begun and then cancelled, and for one that the printer
   *     says to have completed with errors: a sheet may be out
   * @throws DeviceException seen before the job was processed, or the printer's own word that it
   *     ended the job before a sheet was out
   */
  PrintOutcome print(byte[] pdf, Duration limit) throws DeviceException, InterruptedException;
}
