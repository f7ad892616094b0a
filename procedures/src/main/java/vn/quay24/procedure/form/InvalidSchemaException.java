package vn.quay24.procedure.form;

/** A JSON Schema that cannot be used; the message says why, to the person who wrote it. */
public final class InvalidSchemaException extends Exception {
  private static final long serialVersionUID = 1L;

  public InvalidSchemaException(String message) {
    super(message);
  }
}
