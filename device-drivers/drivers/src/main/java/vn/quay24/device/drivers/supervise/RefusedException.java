package vn.quay24.device.drivers.supervise;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.DeviceId;

/**
 * A line that stays shut until somebody changes the device file, the machine or what else runs on
 * it: the file asks for what cannot be, another owner has the line, or the account may not open it.
 */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String setting;
  private final Withheld.@Nullable Reason reason;

  /**
   * The device file asks for what cannot be.
   *
   * @param setting of the device's table in the device file, where to look first
   */
  public RefusedException(String setting, String message) {
    super(message);
    this.setting = setting;
    this.reason = null;
  }

  /** The device file asks for what cannot be, and what showed it. */
  public RefusedException(String setting, String message, IOException cause) {
    super(message, cause);
    this.setting = setting;
    this.reason = null;
  }

  /**
   * The device is there and is withheld.
   *
   * @param setting of the device's table in the device file that names it
   */
  public RefusedException(String setting, Withheld.Reason reason, String message) {
    super(message);
    this.setting = setting;
    this.reason = reason;
  }

  /** What is told of the device. */
  public DeviceFault fault(DeviceId device) {
    String words = String.valueOf(getMessage());
    return reason == null
        ? new DeviceFault.Misconfigured(device, setting, words)
        : new Withheld(device, setting, reason, words);
  }
}
