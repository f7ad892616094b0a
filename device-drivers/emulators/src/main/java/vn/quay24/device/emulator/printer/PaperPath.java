package vn.quay24.device.emulator.printer;

import java.util.ArrayList;
import java.util.List;

/** What may keep a page printer from printing. Guarded by the lock of the printer that owns it. */
final class PaperPath {
  private boolean paper = true;
  private boolean low;
  private boolean cover;
  private boolean jam;

  void paper(boolean there) {
    paper = there;
  }

  void low(boolean few) {
    low = few;
  }

  void cover(boolean open) {
    cover = open;
  }

  void jam(boolean stuck) {
    jam = stuck;
  }

  boolean paperOut() {
    return !paper;
  }

  boolean low() {
    return low;
  }

  boolean coverOpen() {
    return cover;
  }

  boolean jammed() {
    return jam;
  }

  boolean ready() {
    return paper && !cover && !jam;
  }

  /** As {@code printer-state-reasons} says it (RFC 8011 §5.4.12). */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (cover) {
      reasons.add("cover-open-error");
    }
    if (jam) {
      reasons.add("media-jam-error");
    }
    if (!paper) {
      reasons.add("media-empty-error");
    }
    if (low) {
      reasons.add("media-low-warning");
    }
    return reasons.isEmpty() ? List.of("none") : reasons;
  }
}
