package vn.quay24.procedure.lint;

import java.util.Set;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.form.AnswerSchema;
import vn.quay24.procedure.form.InvalidSchemaException;
import vn.quay24.procedure.problem.Flaw;

/** One question that a citizen can understand and answer. */
final class QuestionRules {
  private final Findings findings;
  private final ConditionRules conditions;
  private final TextRules texts;

  QuestionRules(Findings findings, ConditionRules conditions, TextRules texts) {
    this.findings = findings;
    this.conditions = conditions;
    this.texts = texts;
  }

  void check(Question question, Set<String> earlier) {
    String field = "question." + question.key();
    texts.check(field + ".label", question.label(), TextRules.LABEL);
    question.help().ifPresent(help -> texts.check(field + ".help", help, TextRules.EXPLANATION));
    question.problem().ifPresent(text -> texts.check(field + ".problem", text, TextRules.NAME));
    conditions.check(field + ".ask-when", question.askWhen(), earlier);
    options(field, question);
    schema(field, question);
  }

  private void options(String field, Question question) {
    boolean choice = question.kind() == Question.Kind.CHOICE;
    findings.addIf(choice && question.options().size() < 2, field + ".option", Flaw.FEW_OPTIONS);
    findings.addIf(
        !choice && !question.options().isEmpty(), field + ".option", Flaw.OPTIONS_WITHOUT_CHOICE);
    findings.keys(
        field + ".option",
        question.options().stream().map(Question.Option::key).toList(),
        Lint.HYPHENATED_KEY);
    for (Question.Option option : question.options()) {
      texts.check(field + ".option." + option.key() + ".label", option.label(), TextRules.LABEL);
    }
  }

  private void schema(String field, Question question) {
    if (question.schema().isEmpty()) {
      findings.addIf(question.problem().isPresent(), field + ".problem", Flaw.PROBLEM_UNUSED);
      return;
    }
    findings.addIf(question.problem().isEmpty(), field + ".problem", Flaw.PROBLEM_MISSING);
    try {
      AnswerSchema.compile(question.schema().get(), question.kind());
    } catch (InvalidSchemaException e) {
      findings.add(e.problem().within(field + ".schema"));
    }
  }
}
