package vn.quay24.procedure.form;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quay24.procedure.problem.Flaw;

/**
 * A CEL expression (github.com/google/cel-spec) over the answers, seen as the map {@code a} of
 * strings. An answer that was not given is {@code ""}, so {@code a.reason == 'marriage'} can always
 * be decided. Immutable, thread-safe.
 */
public final class Condition {
  /** Longest expression, in characters. */
  public static final int MAX_LENGTH = 500;

  private static final String ANSWERS = "a";
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(MAX_LENGTH)
          .maxParseRecursionDepth(32)
          .comprehensionMaxIterations(1_000)
          .build();
  private static final Cel CEL =
      CelFactory.plannerCelBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar(ANSWERS, MapType.create(SimpleType.STRING, SimpleType.STRING))
          .setResultType(SimpleType.BOOL)
          .build();

  /** A text that an answer is compared with; lint asks whether it can ever be. */
  public record Comparison(String key, String value) {}

  private final CelRuntime.Program program;
  private final Map<String, String> unanswered;
  private final List<Comparison> comparisons;

  private Condition(
      CelRuntime.Program program, Map<String, String> unanswered, List<Comparison> comparisons) {
    this.program = program;
    this.unanswered = unanswered;
    this.comparisons = comparisons;
  }

  /**
   * Compiles an expression.
   *
   * @param known keys of the questions that it may look at
   * @throws InvalidConditionException it does not compile, or looks at an unknown question
   */
  public static Condition compile(String expression, Set<String> known)
      throws InvalidConditionException {
    if (expression.length() > MAX_LENGTH) {
      throw new InvalidConditionException(Flaw.CONDITION_TOO_LONG, MAX_LENGTH);
    }
    try {
      CelAbstractSyntaxTree tree = CEL.compile(expression).getAst();
      List<CelExpr> nodes =
          CelNavigableAst.fromAst(tree).getRoot().allNodes().map(CelNavigableExpr::expr).toList();
      refuseUnknownAnswers(tree, known);
      Map<String, String> unanswered = new HashMap<>();
      known.forEach(key -> unanswered.put(key, ""));
      Condition condition =
          new Condition(CEL.createProgram(tree), Map.copyOf(unanswered), comparisons(nodes));
      condition.evaluate(Map.of());
      return condition;
    } catch (CelValidationException e) {
      throw new InvalidConditionException(
          Flaw.CONDITION_DOES_NOT_COMPILE, firstLine(e.getMessage()));
    } catch (CelEvaluationException e) {
      throw new InvalidConditionException(Flaw.CONDITION_UNDECIDABLE, firstLine(e.getMessage()));
    }
  }

  /**
   * Decides.
   *
   * @param otherwise what holds when the expression fails on these answers, for example a number
   *     read from text that is none
   */
  public boolean holds(Map<String, String> answers, boolean otherwise) {
    try {
      return evaluate(answers);
    } catch (CelEvaluationException _) {
      return otherwise;
    }
  }

  /** What answers are compared with, by == or !=. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  private static List<Comparison> comparisons(List<CelExpr> nodes) {
    List<Comparison> found = new ArrayList<>();
    for (CelExpr node : nodes) {
      if (node.getKind() == ExprKind.Kind.CALL
          && (node.call().function().equals("_==_") || node.call().function().equals("_!=_"))) {
        CelExpr left = node.call().args().get(0);
        CelExpr right = node.call().args().get(1);
        if (isAnswer(left) && isText(right)) {
          found.add(new Comparison(left.select().field(), right.constant().stringValue()));
        } else if (isAnswer(right) && isText(left)) {
          found.add(new Comparison(right.select().field(), left.constant().stringValue()));
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isAnswer(CelExpr expr) {
    return expr.getKind() == ExprKind.Kind.SELECT && isAnswers(expr.select().operand());
  }

  private static boolean isText(CelExpr expr) {
    return expr.getKind() == ExprKind.Kind.CONSTANT
        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }

  private boolean evaluate(Map<String, String> answers) throws CelEvaluationException {
    Map<String, String> all = new HashMap<>(unanswered);
    all.putAll(answers);
    return program.eval(Map.of(ANSWERS, all)) instanceof Boolean decided && decided;
  }

  private static void refuseUnknownAnswers(CelAbstractSyntaxTree tree, Set<String> known)
      throws InvalidConditionException {
    List<CelNavigableExpr> nodes = CelNavigableAst.fromAst(tree).getRoot().allNodes().toList();
    for (CelNavigableExpr node : nodes) {
      if (isAnswers(node.expr())) {
        requireKnown(node.parent().map(CelNavigableExpr::expr).orElse(node.expr()), known);
      }
    }
  }

  private static boolean isAnswers(CelExpr expr) {
    return expr.getKind() == ExprKind.Kind.IDENT && expr.ident().name().equals(ANSWERS);
  }

  private static void requireKnown(CelExpr use, Set<String> known)
      throws InvalidConditionException {
    String key = keyOf(use);
    if (!known.contains(key)) {
      throw new InvalidConditionException(Flaw.CONDITION_UNKNOWN_ANSWER, key, sorted(known));
    }
  }

  private static String keyOf(CelExpr use) throws InvalidConditionException {
    if (use.getKind() == ExprKind.Kind.SELECT) {
      if (use.select().testOnly()) {
        throw new InvalidConditionException(Flaw.CONDITION_HAS, use.select().field());
      }
      return use.select().field();
    }
    if (use.getKind() == ExprKind.Kind.CALL
        && use.call().function().equals("_[_]")
        && use.call().args().size() == 2
        && isText(use.call().args().get(1))) {
      return use.call().args().get(1).constant().stringValue();
    }
    throw new InvalidConditionException(Flaw.CONDITION_ONLY_KEYS);
  }

  private static String sorted(Set<String> keys) {
    return String.join(", ", keys.stream().sorted().toList());
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
