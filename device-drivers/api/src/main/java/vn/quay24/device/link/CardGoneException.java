package vn.quay24.device.link;

import java.io.IOException;

/** The card left the field. */
public final class CardGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  public CardGoneException(String message) {
    super(message);
  }
}
