package vn.quay24.device.scanner;

import java.time.Duration;
import java.util.function.Consumer;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/** A feeder, a glass, or both. */
public interface DocumentScanner extends Device {

  /**
   * Scans until the feeder is empty, or the one page on the glass.
   *
   * @param page called for each page as it finishes, from the scanner's thread
   * @param limit for the whole batch, at most ten minutes
   * @throws DeviceException jam, open cover, gone; pages delivered before stay valid
   */
  ScanOutcome scan(ScanRequest request, Consumer<ScannedPage> page, Duration limit)
      throws DeviceException, InterruptedException;

  /** Whether {@link ScanRequest.Source#FEEDER_BOTH_SIDES} may be asked for. */
  default boolean bothSides() {
    return false;
  }

  /** What lies in or on the scanner, as far as it can tell. */
  Presence presence() throws DeviceException, InterruptedException;

  /** Whether paper was left behind. */
  enum Presence {
    EMPTY,
    PAPER,
    UNKNOWN
  }
}
