package vn.quay24.device;

/**
 * The one failure that a device operation throws. Its message is for the log and never reaches the
 * screen.
 */
public final class DeviceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient DeviceFault fault;

  public DeviceException(DeviceFault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  /**
   * A failure with what was seen of it.
   *
   * @param detail for the log, in English, without personal data
   */
  public DeviceException(DeviceFault fault, String detail) {
    super(fault + ": " + detail);
    this.fault = fault;
  }

  public DeviceException(DeviceFault fault, Throwable cause) {
    super(fault + ": " + cause.getMessage(), cause);
    this.fault = fault;
  }

  public DeviceFault fault() {
    return fault;
  }
}
