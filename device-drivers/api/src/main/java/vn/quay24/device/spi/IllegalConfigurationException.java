package vn.quay24.device.spi;

/** A line of the device file that cannot be followed; the message names the table and the key. */
public final class IllegalConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  public IllegalConfigurationException(String message) {
    super(message);
  }
}
