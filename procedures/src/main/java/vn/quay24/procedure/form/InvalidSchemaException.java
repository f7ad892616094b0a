package vn.quay24.procedure.form;

import vn.quay24.procedure.problem.Flaw;
import vn.quay24.procedure.problem.Problem;

/** A JSON Schema that cannot be used. */
public final class InvalidSchemaException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public InvalidSchemaException(Flaw flaw, Object... arguments) {
    super(flaw.name());
    this.problem = Problem.of("", flaw, arguments);
  }

  /** What is wrong, told to the person who wrote it; its place is for the reader to say. */
  public Problem problem() {
    return problem;
  }
}
