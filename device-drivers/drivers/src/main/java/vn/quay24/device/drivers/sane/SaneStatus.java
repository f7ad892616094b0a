package vn.quay24.device.drivers.sane;

import java.util.Optional;

/** {@code SANE_Status} (SANE standard 1.06 §4.2.7), which scanimage gives as its exit code. */
enum SaneStatus {
  GOOD,
  UNSUPPORTED,
  CANCELLED,
  DEVICE_BUSY,
  INVAL,
  EOF,
  JAMMED,
  NO_DOCS,
  COVER_OPEN,
  IO_ERROR,
  NO_MEM,
  ACCESS_DENIED;

  /** Empty for a code that is none, such as that of a process that was killed. */
  static Optional<SaneStatus> of(int exitCode) {
    return exitCode >= 0 && exitCode < values().length
        ? Optional.of(values()[exitCode])
        : Optional.empty();
  }
}
