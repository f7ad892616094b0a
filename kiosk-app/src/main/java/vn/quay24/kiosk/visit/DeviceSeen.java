package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceStatus;

/**
 * A device as somebody who stands before the open machine needs it. Carries no personal data.
 *
 * @param status last observed
 * @param since when its condition and its fault became what they are
 * @param place what drives it, and where it is plugged in
 * @param last the trouble it is in, or was in last, since the app began
 */
public record DeviceSeen(DeviceStatus status, Instant since, Place place, Optional<Trouble> last) {

  /**
   * Where a device hangs.
   *
   * @param driver as in the device file
   * @param port link, node or program as in the device file; empty where there is none
   */
  public record Place(String driver, String port) {}

  /**
   * A fault and when it was there.
   *
   * @param until empty while it lasts
   */
  public record Trouble(DeviceFault fault, Instant from, Optional<Instant> until) {}
}
