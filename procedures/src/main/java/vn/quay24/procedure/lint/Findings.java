package vn.quay24.procedure.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects findings while a procedure is looked over. One thread. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  void add(String field, String problem) {
    found.add(new Finding(field, problem));
  }

  void addIf(boolean wrong, String field, String problem) {
    if (wrong) {
      add(field, problem);
    }
  }

  /** Keys must be well formed and different. */
  void keys(String list, List<String> keys, String pattern) {
    Set<String> seen = new HashSet<>();
    for (String key : keys) {
      addIf(!key.matches(pattern), list + "." + key, "has a key that does not match " + pattern);
      addIf(!seen.add(key), list + "." + key, "is there twice: keys must differ");
    }
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
