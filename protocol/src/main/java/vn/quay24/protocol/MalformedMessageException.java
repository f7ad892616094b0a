package vn.quay24.protocol;

/** Bytes from outside that are not the message they should be. Never quotes the content. */
public final class MalformedMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedMessageException(String message) {
    super(message);
  }
}
