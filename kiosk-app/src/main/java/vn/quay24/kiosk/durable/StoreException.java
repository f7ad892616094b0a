package vn.quay24.kiosk.durable;

/** Something could not be made durable, or what was durable cannot be read. Nothing is promised. */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    super(message);
  }
}
