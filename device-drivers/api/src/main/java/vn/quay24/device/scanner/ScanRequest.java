package vn.quay24.device.scanner;

/**
 * How to scan.
 *
 * @param resolution dots per inch, 100 to 600
 */
public record ScanRequest(Source source, Mode mode, int resolution, int maxPages) {

  /** Where the paper lies. */
  public enum Source {
    FEEDER,
    /** Front and back of each sheet, in this order: two pages a sheet. */
    FEEDER_BOTH_SIDES,
    FLATBED,
    /** Under a camera. */
    CAMERA
  }

  /** What is sampled. */
  public enum Mode {
    GREY,
    COLOUR
  }

  /** A page of text as an office wants it: grey, 300 dpi. */
  public static ScanRequest of(Source source) {
    return new ScanRequest(source, Mode.GREY, 300, 50);
  }
}
