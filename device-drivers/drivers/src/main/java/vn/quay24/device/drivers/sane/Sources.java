package vn.quay24.device.drivers.sane;

import java.util.List;
import java.util.Optional;
import vn.quay24.device.scanner.ScanRequest;

/**
 * The backend's names of its sources.
 *
 * @param feeder empty when the backend has no option for it
 * @param flatbed likewise
 * @param bothSides of the feeder; empty when sheets are never scanned on both sides
 * @param bothSidesOptions what else the backend needs for that, such as {@code --adf-mode Duplex}
 */
record Sources(
    Optional<String> feeder,
    Optional<String> flatbed,
    Optional<String> bothSides,
    List<String> bothSidesOptions) {
  Sources {
    bothSidesOptions = List.copyOf(bothSidesOptions);
  }

  /** What else is said for it. */
  List<String> options(ScanRequest.Source source) {
    return source == ScanRequest.Source.FEEDER_BOTH_SIDES ? bothSidesOptions : List.of();
  }

  /** For {@code --source}. */
  Optional<String> of(ScanRequest.Source source) {
    return switch (source) {
      case FEEDER -> feeder;
      case FEEDER_BOTH_SIDES -> bothSides;
      case FLATBED, CAMERA -> flatbed; // the page lies in sight
    };
  }
}
