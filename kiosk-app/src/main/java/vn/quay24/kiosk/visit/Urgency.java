package vn.quay24.kiosk.visit;

import java.util.Set;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;

/** How much a device needs a hand, most first. */
public enum Urgency {
  /** It does not work, or somebody tampered with it. */
  FAULT,
  /** It works, and something is to be done soon. */
  NOTED,
  /** The housing is open and nothing else: whoever reads this has opened it. */
  HOUSING_OPEN,
  WELL;

  /** Of a device as it was last observed. */
  public static Urgency of(DeviceStatus status) {
    if (onlyOpen(status)) {
      return HOUSING_OPEN;
    }
    if (status.fault().isPresent() || tampered(status.condition())) {
      return FAULT;
    }
    return status.advisories().isEmpty() ? WELL : NOTED;
  }

  private static boolean tampered(Condition condition) {
    return condition == Condition.POTENTIAL_FRAUD || condition == Condition.FRAUD_ATTEMPT;
  }

  private static boolean onlyOpen(DeviceStatus status) {
    boolean open =
        status.fault().filter(DeviceFault.ServiceDoorOpen.class::isInstance).isPresent()
            || (status.fault().isEmpty() && status.advisories().contains(Advisory.CABINET_OPEN));
    return status.kind() == DeviceKind.CABINET
        && open
        && Set.of(Advisory.CABINET_OPEN).containsAll(status.advisories());
  }
}
