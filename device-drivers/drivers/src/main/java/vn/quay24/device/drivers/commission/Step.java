package vn.quay24.device.drivers.commission;

import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

/** What is to be done next. */
public sealed interface Step {

  /**
   * With all doors closed: read every input, pulse this lock, and read the inputs until one differs
   * or three seconds are over.
   */
  record Pulse(LockAddress lock) implements Step {}

  /** Ask the technician which door has sprung open: the number painted on it, or none. */
  record AskDoor(LockAddress lock) implements Step {}

  /** Have the door closed, and read the inputs again. */
  record AskClose(Compartment compartment) implements Step {}

  /** All locks have been tried. */
  record Done(Findings findings) implements Step {}
}
