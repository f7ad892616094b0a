package vn.quay24.procedure.lint;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.problem.Flaw;

/**
 * A fee that is really known. In national data 0 often stands for "see the text", so a 0 counts
 * only together with {@code free = true}.
 */
final class FeeRules {
  /** No lệ phí of a commune comes near it: more is a slip of the finger. */
  private static final long MOST = 20_000_000;

  private static final int MOST_UNITS = 1_000;
  private static final Pattern MAXIMUM = Pattern.compile("\"maximum\"\\s*:\\s*([0-9]{1,9})");
  private static final Pattern MINIMUM = Pattern.compile("\"minimum\"\\s*:\\s*([1-9][0-9]{0,8})");

  private final Procedure procedure;
  private final Findings findings;
  private final ConditionRules conditions;
  private final TextRules texts;

  FeeRules(Procedure procedure, Findings findings, ConditionRules conditions, TextRules texts) {
    this.procedure = procedure;
    this.findings = findings;
    this.conditions = conditions;
    this.texts = texts;
  }

  void check(Set<String> known) {
    Fee fee = procedure.fee();
    findings.addIf(fee.amount() < 0, "fee.amount", Flaw.NEGATIVE);
    findings.addIf(fee.amount() > MOST, "fee.amount", Flaw.TOO_MUCH_MONEY, MOST);
    findings.addIf(fee.amount() == 0 && !fee.free(), "fee.amount", Flaw.ZERO_NOT_FREE);
    findings.addIf(
        fee.amount() != 0 && fee.free(), "fee.free", Flaw.FREE_WITH_AMOUNT, fee.amount());
    texts.check("fee.basis", fee.basis(), TextRules.EXPLANATION);
    fee.quantityFrom().ifPresent(this::quantity);
    findings.keys(
        "fee.exemption",
        fee.exemptions().stream().map(Fee.Exemption::key).toList(),
        Lint.HYPHENATED_KEY);
    for (Fee.Exemption exemption : fee.exemptions()) {
      String field = "fee.exemption." + exemption.key();
      conditions.check(field + ".when", Optional.of(exemption.when()), known);
      texts.check(field + ".reason", exemption.reason(), TextRules.EXPLANATION);
    }
  }

  /** How many must be asked of everybody, and within bounds, or the fee has none. */
  private void quantity(String key) {
    Optional<Question> question =
        procedure.questions().stream().filter(each -> each.key().equals(key)).findFirst();
    if (question.isEmpty()) {
      findings.add("fee.quantity-from", Flaw.QUANTITY_UNKNOWN, key);
      return;
    }
    String schema = question.get().schema().orElse("");
    Matcher maximum = MAXIMUM.matcher(schema);
    boolean bounded =
        maximum.find()
            && Integer.parseInt(maximum.group(1)) <= MOST_UNITS
            && MINIMUM.matcher(schema).find();
    findings.addIf(
        question.get().kind() != Question.Kind.NUMBER
            || !question.get().required()
            || question.get().askWhen().isPresent()
            || !bounded,
        "fee.quantity-from",
        Flaw.QUANTITY_UNBOUNDED,
        key,
        MOST_UNITS);
  }
}
