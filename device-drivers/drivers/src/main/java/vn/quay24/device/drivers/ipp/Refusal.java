package vn.quay24.device.drivers.ipp;

import java.util.Set;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;

/** What it means that a printer does not do what it is asked for (RFC 8011 §B.1). */
final class Refusal {
  static final int VERSION_NOT_SUPPORTED = 0x0503;
  private static final Set<Integer> NOT_FOUND = Set.of(0x0406, 0x0407); // or gone
  private static final Set<Integer> FORBIDDEN = Set.of(0x0401, 0x0402, 0x0403);
  private static final Set<Integer> LATER = Set.of(0x0505, 0x0507); // temporary error, busy

  private Refusal() {}

  /** Whether there is no such job, or no more. */
  static boolean notFound(IppAnswer answer) {
    return NOT_FOUND.contains(answer.status());
  }

  /** Whether it is to be asked again. */
  static boolean later(IppAnswer answer) {
    return LATER.contains(answer.status());
  }

  static DeviceFault fault(DeviceId id, String what, IppAnswer answer) {
    if (FORBIDDEN.contains(answer.status())) {
      return new DeviceFault.Misconfigured(id, "link", "the printer lets this kiosk not print");
    }
    return new DeviceFault.Broken(
        id, "%s refused, IPP status 0x%04x".formatted(what, answer.status()));
  }
}
