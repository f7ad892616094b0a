package vn.quay24.provisioning.publish;

/** The destination said no. */
public final class DeclinedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;

  /**
   * @param problem machine word: of a refusal, {@code token}, or {@code http 500}
   * @param detail what the other side said of it
   */
  public DeclinedException(String problem, String detail) {
    super(detail);
    this.problem = problem;
  }

  /** Machine word. */
  public String problem() {
    return problem;
  }

  /** What the other side said. */
  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
