package vn.quay24.device.link;

import java.io.IOException;

/** The far side hung up. */
public final class LinkClosedException extends IOException {
  private static final long serialVersionUID = 1L;

  public LinkClosedException(String message) {
    super(message);
  }
}
