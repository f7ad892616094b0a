package vn.quay24.device.drivers.sane;

import java.util.Arrays;
import java.util.Optional;

/**
 * {@code SANE_Status} (SANE standard 1.06 §4.2.7), which scanimage gives as its exit code, with the
 * words that {@code sane_strstatus} has for it.
 */
enum SaneStatus {
  GOOD("Success"),
  UNSUPPORTED("Operation not supported"),
  CANCELLED("Operation was cancelled"),
  DEVICE_BUSY("Device busy"),
  INVAL("Invalid argument"),
  EOF("End of file reached"),
  JAMMED("Document feeder jammed"),
  NO_DOCS("Document feeder out of documents"),
  COVER_OPEN("Scanner cover is open"),
  IO_ERROR("Error during device I/O"),
  NO_MEM("Out of memory"),
  ACCESS_DENIED("Access to resource has been denied");

  private final String words;

  SaneStatus(String words) {
    this.words = words;
  }

  /** Empty for a code that is none, such as that of a process that was killed. */
  static Optional<SaneStatus> of(int exitCode) {
    return exitCode >= 0 && exitCode < values().length
        ? Optional.of(values()[exitCode])
        : Optional.empty();
  }

  /** The status that scanimage wrote in words. */
  static Optional<SaneStatus> named(String words) {
    return Arrays.stream(values()).filter(status -> status.words.equals(words.strip())).findFirst();
  }
}
