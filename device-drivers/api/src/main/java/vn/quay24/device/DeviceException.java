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

  public DeviceException(DeviceFault fault, Throwable cause) {
    super(fault.toString(), cause);
    this.fault = fault;
  }

  public DeviceFault fault() {
    return fault;
  }
}
