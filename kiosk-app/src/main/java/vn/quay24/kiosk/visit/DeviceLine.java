package vn.quay24.kiosk.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceStatus;

/**
 * A line of the devices' page. Lines stay where they are while somebody reads them.
 *
 * @param first as it was when the page was opened
 * @param unfolded its details are shown although it is well
 */
public record DeviceLine(DeviceSeen seen, DeviceStatus first, boolean unfolded) {
  private static final Comparator<DeviceSeen> WORST_FIRST =
      Comparator.comparing((DeviceSeen seen) -> Urgency.of(seen.status()))
          .thenComparing(seen -> seen.status().kind());

  /** Whether it is another than when the page was opened. */
  public boolean changed() {
    return !seen.status().sameAs(first);
  }

  DeviceId device() {
    return seen.status().device();
  }

  DeviceLine folded(boolean otherWay) {
    return otherWay ? new DeviceLine(seen, first, !unfolded) : this;
  }

  /** As the page is opened: the worst first. */
  public static List<DeviceLine> opened(List<DeviceSeen> devices) {
    return devices.stream()
        .sorted(WORST_FIRST)
        .map(seen -> new DeviceLine(seen, seen.status(), false))
        .toList();
  }

  /** The lines in their order with what is seen now; a device that is new comes last. */
  static List<DeviceLine> next(List<DeviceLine> lines, List<DeviceSeen> devices) {
    Map<DeviceId, DeviceSeen> now = new LinkedHashMap<>();
    devices.forEach(seen -> now.put(seen.status().device(), seen));
    List<DeviceLine> next = new ArrayList<>();
    for (DeviceLine line : lines) {
      DeviceSeen seen = now.remove(line.device());
      if (seen != null) {
        next.add(new DeviceLine(seen, line.first(), line.unfolded()));
      }
    }
    next.addAll(opened(List.copyOf(now.values())));
    return next;
  }
}
