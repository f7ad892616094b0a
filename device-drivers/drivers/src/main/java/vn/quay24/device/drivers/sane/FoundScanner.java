package vn.quay24.device.drivers.sane;

/**
 * A scanner under the name that SANE has for it now.
 *
 * @param name for example {@code libusb:001:004}: another after each replug
 */
record FoundScanner(String name) implements AutoCloseable {
  @Override
  public void close() {
    // nothing is held between batches: other programs may use the scanner
  }
}
