package vn.quay24.device.drivers.sane;

import java.util.Optional;
import vn.quay24.device.scanner.ScanRequest;

/**
 * The backend's names of its modes; most say {@code Gray} and {@code Color}.
 *
 * @param grey empty when the backend has no option for it
 * @param colour likewise
 */
record Modes(Optional<String> grey, Optional<String> colour) {

  /** For {@code --mode}. */
  Optional<String> of(ScanRequest.Mode mode) {
    return switch (mode) {
      case GREY -> grey;
      case COLOUR -> colour;
    };
  }
}
