package vn.quay24.device.scanner;

/** What came of a scan. */
public sealed interface ScanOutcome {

  /** All pages were delivered. */
  record Done(int pages) implements ScanOutcome {}

  /** The feeder was empty. */
  record NoPaper() implements ScanOutcome {}
}
