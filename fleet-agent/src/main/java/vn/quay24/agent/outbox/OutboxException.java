package vn.quay24.agent.outbox;

/** The outbox could not be read or written; nothing is lost that was kept before. */
public final class OutboxException extends Exception {
  private static final long serialVersionUID = 1L;

  public OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
