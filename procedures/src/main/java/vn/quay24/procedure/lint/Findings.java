package vn.quay24.procedure.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.quay24.procedure.problem.Flaw;
import vn.quay24.procedure.problem.Problem;

/** Collects findings while a procedure is looked over. One thread. */
final class Findings {
  private final List<Problem> found = new ArrayList<>();

  void add(String field, Flaw flaw, Object... arguments) {
    found.add(Problem.of(field, flaw, arguments));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  void addIf(boolean wrong, String field, Flaw flaw, Object... arguments) {
    if (wrong) {
      add(field, flaw, arguments);
    }
  }

  /** Keys must be well formed and different. */
  void keys(String list, List<String> keys, String pattern) {
    Set<String> seen = new HashSet<>();
    for (String key : keys) {
      addIf(!key.matches(pattern), list + "." + key, Flaw.KEY_FORM, pattern);
      addIf(!seen.add(key), list + "." + key, Flaw.KEY_TWICE);
    }
  }

  List<Problem> all() {
    return List.copyOf(found);
  }
}
