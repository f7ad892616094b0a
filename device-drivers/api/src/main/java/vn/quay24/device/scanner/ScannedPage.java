package vn.quay24.device.scanner;

/**
 * One page as it left the scanner, complete: a short or torn picture never becomes a page. Personal
 * data: prints as redacted.
 *
 * @param channels 1 grey, 3 RGB
 * @param samples row by row, 8 bits a sample, {@code width * height * channels} bytes
 */
public record ScannedPage(
    int number, int width, int height, int channels, int resolution, byte[] samples) {

  public ScannedPage {
    if (samples.length != Math.multiplyExact(Math.multiplyExact(width, height), channels)) {
      throw new IllegalArgumentException("samples do not fill the page");
    }
  }

  @Override
  public String toString() {
    return "ScannedPage[" + number + ", " + width + "x" + height + ", redacted]";
  }
}
