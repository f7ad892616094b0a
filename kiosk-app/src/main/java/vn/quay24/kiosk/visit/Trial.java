package vn.quay24.kiosk.visit;

import vn.quay24.device.DeviceFault;
import vn.quay24.device.printer.PrintOutcome;

/** What a technician tries at the open machine. Nothing here opens a door of the locker. */
public sealed interface Trial {

  record Nothing() implements Trial {}

  /** A trial slip is being printed. */
  record Printing() implements Trial {}

  record Printed(PrintOutcome outcome) implements Trial {}

  record NotPrinted(DeviceFault fault) implements Trial {}

  /** All lights shine, also those beside a slot that does not work. */
  record Lights() implements Trial {}
}
