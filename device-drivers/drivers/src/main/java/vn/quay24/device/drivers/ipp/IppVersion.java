package vn.quay24.device.drivers.ipp;

/** The versions that the driver speaks (RFC 8011 §4.1.8): what it asks for is the same in both. */
enum IppVersion {
  TWO_ZERO(2, 0),
  ONE_ONE(1, 1);

  private final int major;
  private final int minor;

  IppVersion(int major, int minor) {
    this.major = major;
    this.minor = minor;
  }

  int major() {
    return major;
  }

  int minor() {
    return minor;
  }
}
