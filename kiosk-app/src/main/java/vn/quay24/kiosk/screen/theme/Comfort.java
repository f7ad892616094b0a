package vn.quay24.kiosk.screen.theme;

/** What one visitor asked the screen to be; the next one starts from {@link #USUAL}. */
public record Comfort(boolean largeText, boolean highContrast) {

  /** As every visit begins. */
  public static final Comfort USUAL = new Comfort(false, false);

  /** By what large text is larger. */
  static final double LARGE = 1.3;

  /** By what the type grows. */
  public double scale() {
    return largeText ? LARGE : 1;
  }

  /** The other text size. */
  public Comfort withOtherText() {
    return new Comfort(!largeText, highContrast);
  }

  /** The other contrast. */
  public Comfort withOtherContrast() {
    return new Comfort(largeText, !highContrast);
  }
}
