package vn.quay24.device.drivers.supervise;

import java.io.IOException;

/**
 * A line that stays shut until somebody changes the machine or its device file: another process
 * owns it, or the account may not open it. The message says which.
 */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
