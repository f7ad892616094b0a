package vn.quay24.device.card;

import java.time.Duration;
import java.util.function.Consumer;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/** Reads eMRTD chips (ICAO 9303-10, -11) with the layout of the Vietnamese card. */
public interface IdCardReader extends Device {

  /**
   * Waits for a card and reads it: access control, EF.SOD, DG1 and DG13, chip authentication, DG2,
   * active authentication.
   *
   * @param key opens the chip
   * @param details called at most once, from the thread that reads, as soon as DG1 and DG13 are
   *     known to match EF.SOD and before the portrait is read
   * @param limit for the whole call, at most two minutes
   * @throws DeviceException the reader (not the card) failed
   */
  CardOutcome read(AccessKey key, Consumer<CardHolder> details, Duration limit)
      throws DeviceException, InterruptedException;

  /** Whether something lies on the reader now. */
  boolean cardPresent() throws DeviceException, InterruptedException;

  /**
   * Waits until the reader is empty.
   *
   * @return false when the card still lies there at the limit
   */
  boolean awaitRemoval(Duration limit) throws DeviceException, InterruptedException;
}
