package vn.quay24.procedure.form;

/** A condition that cannot be used; the message says why, to the person who wrote it. */
public final class InvalidConditionException extends Exception {
  private static final long serialVersionUID = 1L;

  public InvalidConditionException(String message) {
    super(message);
  }
}
