package vn.quay24.device.link;

import java.io.IOException;

/** The far side is there but did not answer within the limit. */
public final class LinkTimeoutException extends IOException {
  private static final long serialVersionUID = 1L;

  public LinkTimeoutException(String message) {
    super(message);
  }
}
