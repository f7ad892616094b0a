package vn.quay24.device.drivers.ipp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Observation;

/**
 * What a printer says of itself: {@code printer-state} and {@code printer-state-reasons} (RFC 8011
 * §5.4.11, §5.4.12). A reason may end in {@code -report}, {@code -warning} or {@code -error}; only
 * the reason counts, because printers disagree about the ending.
 */
record PrinterHealth(Set<String> reasons, boolean stopped, boolean accepting, boolean takesPdf) {
  private static final int IDLE = 3;
  private static final int STOPPED = 5;
  private static final String PDF = "application/pdf";
  private static final Set<String> PAPER = Set.of("media-empty", "media-needed");
  private static final Set<String> JAM = Set.of("media-jam");
  private static final Set<String> COVER =
      Set.of("cover-open", "door-open", "interlock-open", "input-tray-missing");
  private static final Set<String> LOW = Set.of("media-low");
  private static final Set<String> BROKEN =
      Set.of(
          "toner-empty",
          "marker-supply-empty",
          "marker-waste-full",
          "output-area-full",
          "fuser-over-temp",
          "opc-life-over",
          "shutdown");

  /**
   * Reads an answer.
   *
   * @throws DeviceException the printer refuses to say how it is
   * @throws MalformedAnswerException it does not say it, which every printer must
   */
  static PrinterHealth of(DeviceId id, IppAnswer answer)
      throws DeviceException, MalformedAnswerException {
    if (!answer.succeeded()) {
      throw new DeviceException(Refusal.fault(id, "question", answer));
    }
    int state = answer.integer("printer-state").orElse(0);
    if (state < IDLE || state > STOPPED) {
      throw new MalformedAnswerException("no printer-state");
    }
    List<String> formats = answer.texts("document-format-supported");
    return new PrinterHealth(
        Set.copyOf(
            answer.texts("printer-state-reasons").stream()
                .map(reason -> reason.replaceFirst("-(report|warning|error)$", ""))
                .distinct()
                .toList()),
        state == STOPPED,
        answer.all().flag("printer-is-accepting-jobs", true),
        formats.isEmpty() || formats.stream().anyMatch(PDF::equalsIgnoreCase));
  }

  /** Why it does not print, if so. */
  Optional<DeviceFault> fault(DeviceId id) {
    if (says(COVER)) {
      return Optional.of(new DeviceFault.CoverOpen(id));
    }
    if (says(JAM)) {
      return Optional.of(new DeviceFault.Jammed(id));
    }
    if (says(PAPER)) {
      return Optional.of(new DeviceFault.PaperOut(id));
    }
    if (says(BROKEN) || stopped || !accepting) {
      return Optional.of(new DeviceFault.Broken(id, "printer says " + reasons));
    }
    return takesPdf
        ? Optional.empty()
        : Optional.of(new DeviceFault.Misconfigured(id, "link", "the printer takes no PDF"));
  }

  private boolean says(Set<String> words) {
    return reasons.stream().anyMatch(words::contains);
  }

  Observation observation(DeviceId id) {
    return fault(id)
        .<Observation>map(Observation.Ill::new)
        .orElseGet(
            () -> new Observation.Well(says(LOW) ? Set.of(Advisory.PAPER_NEAR_END) : Set.of()));
  }
}
