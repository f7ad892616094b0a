package vn.quay24.distribution.demo.setup;

/** The first start cannot be completed; the message is for the person who started the demo. */
public final class SetupException extends Exception {
  private static final long serialVersionUID = 1L;

  public SetupException(String message) {
    super(message);
  }

  public SetupException(String message, Throwable cause) {
    super(message, cause);
  }
}
