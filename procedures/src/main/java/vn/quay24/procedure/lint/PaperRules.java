package vn.quay24.procedure.lint;

import java.util.Set;
import java.util.regex.Pattern;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.problem.Flaw;

/**
 * Papers that are papers. In national data a fifth of the components are notes, quantities or
 * things that are only shown.
 */
final class PaperRules {
  private static final Pattern NOTE =
      Pattern.compile(
          "^\\s*[*+•–-]|lưu ý|ghi chú|chú ý|\\bnote\\b|\\bplease note\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern QUANTITY =
      Pattern.compile(
          "số lượng|\\b0?[0-9]+\\s*(bản|bộ|copies|copy|sets?)\\b|bản (chính|sao)\\s*:\\s*[0-9]|\\b0\\s*/\\s*0\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SHOWN =
      Pattern.compile(
          "(phải|cần) xuất trình|to be (shown|presented)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern IF_ANY =
      Pattern.compile(
          "nếu có|trong trường hợp|\\bif any\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Findings findings;
  private final ConditionRules conditions;
  private final TextRules texts;

  PaperRules(Findings findings, ConditionRules conditions, TextRules texts) {
    this.findings = findings;
    this.conditions = conditions;
    this.texts = texts;
  }

  void check(Paper paper, Set<String> known) {
    String field = "paper." + paper.key();
    texts.check(field + ".title", paper.title(), TextRules.LABEL);
    paper.help().ifPresent(help -> texts.check(field + ".help", help, TextRules.EXPLANATION));
    conditions.check(field + ".required-when", paper.requiredWhen(), known);
    paper
        .title()
        .texts()
        .forEach((language, title) -> title(paper, field + ".title." + language, title));
  }

  private void title(Paper paper, String field, String title) {
    findings.addIf(NOTE.matcher(title).find(), field, Flaw.NOTE_AS_PAPER);
    findings.addIf(QUANTITY.matcher(title).find(), field, Flaw.COPIES_IN_PAPER);
    findings.addIf(SHOWN.matcher(title).find(), field, Flaw.SHOWN_ONLY);
    findings.addIf(
        IF_ANY.matcher(title).find() && paper.required() && paper.requiredWhen().isEmpty(),
        field,
        Flaw.IF_ANY);
  }
}
