package vn.quay24.device.drivers.supervise;

import java.io.IOException;

/**
 * A line that stays shut until somebody changes the machine or its device file: another process
 * owns it, or the account may not open it. The message says which, and {@link #setting} the key of
 * the device file where to look first.
 */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String setting;

  /**
   * Names key and reason.
   *
   * @param setting of the device's table in the device file
   */
  public RefusedException(String setting, String message) {
    super(message);
    this.setting = setting;
  }

  /** Names key and reason, and what showed it. */
  public RefusedException(String setting, String message, IOException cause) {
    super(message, cause);
    this.setting = setting;
  }

  public String setting() {
    return setting;
  }
}
