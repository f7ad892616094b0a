package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.cabinet.Sensor;

/**
 * A device as somebody who stands before the open machine needs it. Carries no personal data.
 *
 * @param status last observed
 * @param since when its condition and its fault became what they are
 * @param place what drives it, and where it is plugged in
 * @param last the trouble it is in, or was in last, since the app began
 * @param parts which of its doors and sensors are meant
 */
public record DeviceSeen(
    DeviceStatus status, Instant since, Place place, Optional<Trouble> last, Parts parts) {

  /** Of a device whose doors and sensors nobody asked. */
  public DeviceSeen(DeviceStatus status, Instant since, Place place, Optional<Trouble> last) {
    this(status, since, place, last, Parts.NONE);
  }

  /** The same with its parts. */
  public DeviceSeen with(Parts asked) {
    return new DeviceSeen(status, since, place, last, asked);
  }

  /**
   * Which parts of a device its advisories and faults mean.
   *
   * @param open compartments whose doors stand open
   * @param forced compartments that were torn open, until somebody has looked
   * @param silent sensors of the housing that tell nothing
   */
  public record Parts(SortedSet<Integer> open, SortedSet<Integer> forced, Set<Sensor> silent) {
    /** None in particular. */
    public static final Parts NONE = new Parts(new TreeSet<>(), new TreeSet<>(), Set.of());

    public Parts {
      open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
      forced = Collections.unmodifiableSortedSet(new TreeSet<>(forced));
      silent = Set.copyOf(silent);
    }
  }

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
