package vn.quay24.device.drivers.escpos;

import java.util.Optional;
import java.util.Set;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Observation;

/**
 * What the status bits say, whichever way they came. With the cover open a printer may report paper
 * wrongly, so the cover is believed first.
 */
record Ailment(
    boolean offline,
    boolean coverOpen,
    boolean paperOut,
    boolean cutter,
    boolean unrecoverable,
    boolean otherError,
    boolean passing,
    boolean nearEnd) {

  /** Recoverable, of the cutter, unrecoverable, and one that passes by itself. */
  private static final int NAMED_ERRORS = 0x6C;

  /** From the four bytes of {@code DLE EOT 1} to {@code 4}. */
  static Ailment of(int printer, int offlineCause, int error, int paper) {
    return new Ailment(
        set(printer, 0x08),
        set(offlineCause, 0x04),
        set(offlineCause, 0x20) || set(paper, 0x60),
        set(error, 0x08),
        set(error, 0x20),
        set(error, 0x04) || (set(offlineCause, 0x40) && !set(error, NAMED_ERRORS)),
        set(error, 0x40),
        set(paper, 0x0C));
  }

  static Ailment of(PrinterAnswer.Automatic status) {
    return new Ailment(
        set(status.printer(), 0x08),
        set(status.printer(), 0x20),
        set(status.paper(), 0x0C),
        set(status.error(), 0x08),
        set(status.error(), 0x20),
        set(status.error(), 0x04),
        set(status.error(), 0x40),
        set(status.paper(), 0x03));
  }

  private static boolean set(int bits, int mask) {
    return (bits & mask) != 0;
  }

  /** Why it does not print, if so. */
  Optional<DeviceFault> fault(DeviceId id) {
    if (coverOpen) {
      return Optional.of(new DeviceFault.CoverOpen(id));
    }
    if (unrecoverable) {
      return Optional.of(new DeviceFault.Broken(id, "unrecoverable error"));
    }
    if (cutter) {
      return Optional.of(new DeviceFault.Jammed(id));
    }
    if (paperOut) {
      return Optional.of(new DeviceFault.PaperOut(id));
    }
    if (otherError) {
      return Optional.of(new DeviceFault.Broken(id, "recoverable error"));
    }
    if (passing) {
      return Optional.of(new DeviceFault.Broken(id, "error that passes by itself"));
    }
    return offline
        ? Optional.of(new DeviceFault.Broken(id, "offline without a cause"))
        : Optional.empty();
  }

  /** Whether it does not print. */
  boolean ill() {
    return offline || coverOpen || paperOut || cutter || unrecoverable || otherError || passing;
  }

  /** Whether the printer goes on by itself with what it has, as one does whose head is too hot. */
  boolean passes() {
    return passing && !coverOpen && !unrecoverable && !cutter && !paperOut && !otherError;
  }

  /** Whether {@code DLE ENQ 2} may help once the cause is gone. */
  boolean awaitsRecovery() {
    return (cutter || otherError) && !unrecoverable && !coverOpen && !paperOut;
  }

  Observation observation(DeviceId id) {
    return fault(id)
        .<Observation>map(Observation.Ill::new)
        .orElseGet(
            () -> new Observation.Well(nearEnd ? Set.of(Advisory.PAPER_NEAR_END) : Set.of()));
  }
}
