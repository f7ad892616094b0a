package vn.quay24.procedure.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.form.Condition;
import vn.quay24.procedure.form.InvalidConditionException;
import vn.quay24.procedure.problem.Flaw;

/** Conditions compile, look only at earlier answers, and compare choices with their options. */
final class ConditionRules {
  private final Findings findings;
  private final Map<String, Set<String>> values = new HashMap<>();

  ConditionRules(List<Question> questions, Findings findings) {
    this.findings = findings;
    for (Question question : questions) {
      if (question.kind() == Question.Kind.CHOICE) {
        Set<String> keys = new HashSet<>(Set.of(""));
        question.options().forEach(option -> keys.add(option.key()));
        values.put(question.key(), keys);
      } else if (question.kind() == Question.Kind.YES_NO) {
        values.put(question.key(), Set.of("", "yes", "no"));
      }
    }
  }

  void check(String field, Optional<String> expression, Set<String> known) {
    if (expression.isEmpty()) {
      return;
    }
    try {
      Condition condition = Condition.compile(expression.get(), known);
      for (Condition.Comparison comparison : condition.comparisons()) {
        Set<String> possible = values.get(comparison.key());
        findings.addIf(
            possible != null && !possible.contains(comparison.value()),
            field,
            Flaw.CONDITION_NEVER,
            comparison.key(),
            comparison.value());
      }
    } catch (InvalidConditionException e) {
      findings.add(e.problem().within(field));
    }
  }
}
