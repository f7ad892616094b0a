package vn.quay24.procedure.catalogue;

import java.util.List;

/** A catalogue that may not serve citizens; names every problem with file and field. */
public final class InvalidCatalogueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public InvalidCatalogueException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
