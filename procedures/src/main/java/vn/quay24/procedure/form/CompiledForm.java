package vn.quay24.procedure.form;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;

/**
 * The form of one procedure with its conditions and schemas compiled. Where a condition cannot be
 * decided the question is asked, the paper is asked for, and the exemption is not given. Immutable
 * but for the clock, thread-safe.
 */
public final class CompiledForm implements Form {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Procedure procedure;
  private final InstantSource clock;
  private final Map<String, Condition> askWhen = new HashMap<>();
  private final Map<String, AnswerSchema> schemas = new HashMap<>();
  private final Map<String, Condition> requiredWhen = new HashMap<>();
  private final List<Exemption> exemptions = new ArrayList<>();

  private record Exemption(Condition when, LocalizedText reason) {}

  /**
   * Compiles the form of a procedure.
   *
   * @param clock says which dates have come
   * @throws InvalidConditionException a condition cannot be used; lint names the field
   * @throws InvalidSchemaException a schema cannot be used; lint names the field
   */
  public CompiledForm(Procedure procedure, InstantSource clock)
      throws InvalidConditionException, InvalidSchemaException {
    this.procedure = procedure;
    this.clock = clock;
    Set<String> known = new HashSet<>();
    for (Question question : procedure.questions()) {
      compile(askWhen, question.key(), question.askWhen(), known);
      if (question.schema().isPresent()) {
        schemas.put(question.key(), AnswerSchema.compile(question.schema().get(), question.kind()));
      }
      known.add(question.key());
    }
    for (Paper paper : procedure.papers()) {
      compile(requiredWhen, paper.key(), paper.requiredWhen(), known);
    }
    for (Fee.Exemption exemption : procedure.fee().exemptions()) {
      exemptions.add(new Exemption(Condition.compile(exemption.when(), known), exemption.reason()));
    }
  }

  private static void compile(
      Map<String, Condition> into, String key, Optional<String> expression, Set<String> known)
      throws InvalidConditionException {
    if (expression.isPresent()) {
      into.put(key, Condition.compile(expression.get(), known));
    }
  }

  @Override
  public List<Question> questions(Map<String, String> answers) {
    return asked(answers, new HashMap<>());
  }

  @Override
  public Optional<LocalizedText> problem(Question question, String value) {
    if (value.isBlank()) {
      return question.required() ? Optional.of(AnswerProblem.MISSING.text()) : Optional.empty();
    }
    return KindCheck.problem(question, value)
        .map(AnswerProblem::text)
        .or(() -> schemaProblem(question, value));
  }

  @Override
  public List<Paper> papers(Map<String, String> answers) {
    Map<String, String> counted = counted(answers);
    return procedure.papers().stream()
        .filter(paper -> holds(requiredWhen.get(paper.key()), counted))
        .toList();
  }

  @Override
  public FeeQuote fee(Map<String, String> answers) {
    Fee fee = procedure.fee();
    Map<String, String> counted = counted(answers);
    int quantity = fee.quantityFrom().map(key -> quantity(counted.get(key))).orElse(1);
    Optional<LocalizedText> exemption =
        exemptions.stream()
            .filter(each -> each.when().holds(counted, false))
            .map(Exemption::reason)
            .findFirst();
    long amount = exemption.isPresent() ? 0 : Math.multiplyExact(fee.amount(), (long) quantity);
    return new FeeQuote(amount, fee.amount(), quantity, exemption);
  }

  private Optional<LocalizedText> schemaProblem(Question question, String value) {
    AnswerSchema schema = schemas.get(question.key());
    if (schema == null) {
      return Optional.empty();
    }
    if (schema.notAfterToday() && LocalDate.parse(value).isAfter(today())) {
      return Optional.of(AnswerProblem.DATE_IN_FUTURE.text());
    }
    return schema.accepts(value)
        ? Optional.empty()
        : question.problem().or(() -> Optional.of(AnswerProblem.NOT_ACCEPTED.text()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The questions that are asked; their answers go to {@code counted}, in order, as they count. */
  private List<Question> asked(Map<String, String> answers, Map<String, String> counted) {
    List<Question> asked = new ArrayList<>();
    for (Question question : procedure.questions()) {
      if (holds(askWhen.get(question.key()), counted)) {
        asked.add(question);
        counted.put(question.key(), answers.getOrDefault(question.key(), ""));
      }
    }
    return List.copyOf(asked);
  }

  private Map<String, String> counted(Map<String, String> answers) {
    Map<String, String> counted = new HashMap<>();
    asked(answers, counted);
    return counted;
  }

  private static boolean holds(@Nullable Condition condition, Map<String, String> answers) {
    return condition == null || condition.holds(answers, true);
  }

  /** How many; one as long as nothing usable was answered. */
  private static int quantity(@Nullable String answer) {
    return answer != null && answer.matches("[0-9]{1,6}")
        ? Math.max(1, Integer.parseInt(answer))
        : 1;
  }
}
