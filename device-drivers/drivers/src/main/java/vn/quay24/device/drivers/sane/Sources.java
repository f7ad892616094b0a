package vn.quay24.device.drivers.sane;

import java.util.Optional;
import vn.quay24.device.scanner.ScanRequest;

/**
 * The backend's names of its sources.
 *
 * @param feeder empty when the backend has no option for it
 * @param flatbed likewise
 * @param bothSides of the feeder; empty when sheets are never scanned on both sides
 */
record Sources(Optional<String> feeder, Optional<String> flatbed, Optional<String> bothSides) {

  /** For {@code --source}. */
  Optional<String> of(ScanRequest.Source source) {
    return switch (source) {
      case FEEDER -> feeder;
      case FEEDER_BOTH_SIDES -> bothSides;
      case FLATBED, CAMERA -> flatbed; // the page lies in sight
    };
  }
}
