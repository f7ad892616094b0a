package vn.quay24.procedure.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Processing;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.problem.Flaw;
import vn.quay24.procedure.problem.Problem;

/** Looks a procedure over before any citizen sees it. Pure. */
public final class Lint {
  /** Key of the question for the number that messages go to; every procedure asks it. */
  public static final String PHONE = "phone";

  static final String HYPHENATED_KEY = "[a-z][a-z0-9-]{0,39}";

  /** Shorter: with {@code paper-} before it, it names a part of the sealed dossier. */
  private static final String PAPER_KEY = "[a-z][a-z0-9-]{0,33}";

  private static final String CAMEL_KEY = "[a-z][a-zA-Z0-9]{0,39}";

  /** National code, with the suffix of a province where it has its own variant. */
  private static final String CODE = "[0-9]\\.[0-9]{6}(\\.[0-9A-Z]{2,3})*";

  private static final int LONGEST_DAYS = 365;

  private Lint() {}

  /**
   * Everything that is wrong; empty when it may serve. Places are fields as in the file, for
   * example {@code question.copies.label.en}.
   */
  public static List<Problem> findings(Procedure procedure) {
    Findings findings = new Findings();
    TextRules texts = new TextRules(findings);
    identity(procedure, findings, texts);
    processing(procedure.processing(), findings);
    ConditionRules conditions = new ConditionRules(procedure.questions(), findings);
    Set<String> known = questions(procedure, findings, conditions, texts);
    new FeeRules(procedure, findings, conditions, texts).check(known);
    papers(procedure, findings, new PaperRules(findings, conditions, texts), known);
    return findings.all();
  }

  private static void identity(Procedure procedure, Findings findings, TextRules texts) {
    findings.addIf(!procedure.code().matches(CODE), "code", Flaw.NOT_A_CODE);
    texts.check("name", procedure.name(), TextRules.NAME);
    texts.check("short-name", procedure.shortName(), TextRules.LABEL);
    texts.check("summary", procedure.summary(), TextRules.NAME);
    texts.check("need", procedure.need(), TextRules.EXPLANATION);
    texts.check("result", procedure.result(), TextRules.EXPLANATION);
    findings.addIf(procedure.legalBasis().isEmpty(), "legal-basis", Flaw.NO_LEGAL_BASIS);
    findings.addIf(procedure.lifeEvents().isEmpty(), "life-events", Flaw.NO_LIFE_EVENT);
    procedure
        .validTo()
        .ifPresent(
            last ->
                findings.addIf(last.isBefore(procedure.validFrom()), "valid-to", Flaw.VALIDITY));
  }

  private static void processing(Processing processing, Findings findings) {
    boolean sameDay = processing.unit() == Processing.Unit.SAME_DAY;
    findings.addIf(
        sameDay && processing.amount() != 0, "processing.amount", Flaw.AMOUNT_WITH_SAME_DAY);
    findings.addIf(
        !sameDay && (processing.amount() < 1 || processing.amount() > LONGEST_DAYS),
        "processing.amount",
        Flaw.DAYS_BOUNDS,
        LONGEST_DAYS);
  }

  /** Checks the questions in order and returns the keys that later conditions may look at. */
  private static Set<String> questions(
      Procedure procedure, Findings findings, ConditionRules conditions, TextRules texts) {
    List<Question> questions = procedure.questions();
    findings.keys("question", questions.stream().map(Question::key).toList(), CAMEL_KEY);
    findings.addIf(
        questions.stream().noneMatch(Lint::asksThePhone), "question." + PHONE, Flaw.NO_PHONE);
    QuestionRules rules = new QuestionRules(findings, conditions, texts);
    Set<String> earlier = new HashSet<>();
    for (Question question : questions) {
      rules.check(question, Set.copyOf(earlier));
      earlier.add(question.key());
    }
    return Set.copyOf(earlier);
  }

  private static boolean asksThePhone(Question question) {
    return question.key().equals(PHONE)
        && question.kind() == Question.Kind.PHONE
        && question.required()
        && question.askWhen().isEmpty();
  }

  private static void papers(
      Procedure procedure, Findings findings, PaperRules rules, Set<String> known) {
    findings.keys("paper", procedure.papers().stream().map(Paper::key).toList(), PAPER_KEY);
    procedure.papers().forEach(paper -> rules.check(paper, known));
  }
}
