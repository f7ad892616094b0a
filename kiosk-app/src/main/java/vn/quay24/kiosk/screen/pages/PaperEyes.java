package vn.quay24.kiosk.screen.pages;

import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Capabilities.Missing;

/** What papers can be looked at with: the scanner, the camera over the paper, or both. */
record PaperEyes(Capabilities capabilities) {

  /** Where nothing works, whatever is installed is offered all the same: it may be back. */
  boolean scanner() {
    return capabilities.can(Ability.SCAN) || (nothing() && installed(Ability.SCAN));
  }

  boolean camera() {
    return capabilities.can(Ability.PHOTOGRAPH) || (nothing() && installed(Ability.PHOTOGRAPH));
  }

  boolean onlyCamera() {
    return camera() && !scanner();
  }

  boolean nothing() {
    return !capabilities.can(Ability.SCAN) && !capabilities.can(Ability.PHOTOGRAPH);
  }

  /** What ails the scanner. */
  Optional<DeviceFault> scannerFault() {
    return fault(Ability.SCAN);
  }

  /** What ails the camera. */
  Optional<DeviceFault> cameraFault() {
    return fault(Ability.PHOTOGRAPH);
  }

  private boolean installed(Ability ability) {
    return capabilities.why(ability).filter(Missing.NotInstalled.class::isInstance).isEmpty();
  }

  private Optional<DeviceFault> fault(Ability ability) {
    return capabilities
        .why(ability)
        .flatMap(
            missing ->
                missing instanceof Missing.Faulted(var fault)
                    ? Optional.of(fault)
                    : Optional.empty());
  }
}
