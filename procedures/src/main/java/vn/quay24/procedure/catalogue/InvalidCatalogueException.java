package vn.quay24.procedure.catalogue;

import java.util.List;
import vn.quay24.procedure.problem.Problem;

/** A catalogue that may not serve citizens; names every problem with file and field. */
public final class InvalidCatalogueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidCatalogueException(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
