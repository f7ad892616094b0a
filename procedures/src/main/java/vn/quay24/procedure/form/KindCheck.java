package vn.quay24.procedure.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.quay24.procedure.definition.Question;

/** What every answer of a kind must be, before the question's own schema is asked. */
final class KindCheck {
  private static final int MAX_NAME = 100;
  private static final int MAX_TEXT = 200;
  private static final int MAX_LONG_TEXT = 400;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Vietnamese mobile numbers since 2018: a slip can only be sent to these. */
  private static final Pattern PHONE = Pattern.compile("0[35789][0-9]{8}");

  private static final Pattern CITIZEN_NUMBER = Pattern.compile("[0-9]{12}");

  // Names of minorities and of foreigners may be one word, hyphenated, with apostrophes and dots.
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .,'’\\-]*[\\p{L}\\p{M}.]");

  private KindCheck() {}

  static Optional<AnswerProblem> problem(Question question, String value) {
    if (value.codePoints().anyMatch(KindCheck::unprintable)) {
      return Optional.of(AnswerProblem.NOT_PRINTABLE);
    }
    return switch (question.kind()) {
      case TEXT -> longer(value, MAX_TEXT);
      case LONG_TEXT -> longer(value, MAX_LONG_TEXT);
      case NAME -> longer(value, MAX_NAME).or(() -> unless(NAME, value, AnswerProblem.NOT_A_NAME));
      case NUMBER -> unless(NUMBER, value, AnswerProblem.NOT_A_NUMBER);
      case DATE -> date(value);
      case PHONE -> unless(PHONE, value, AnswerProblem.NOT_A_PHONE);
      case CITIZEN_NUMBER -> unless(CITIZEN_NUMBER, value, AnswerProblem.NOT_A_CITIZEN_NUMBER);
      case CHOICE ->
          question.options().stream().anyMatch(option -> option.key().equals(value))
              ? Optional.empty()
              : Optional.of(AnswerProblem.NOT_A_CHOICE);
      case YES_NO ->
          value.equals("yes") || value.equals("no")
              ? Optional.empty()
              : Optional.of(AnswerProblem.NOT_YES_OR_NO);
    };
  }

  private static Optional<AnswerProblem> date(String value) {
    if (!DATE.matcher(value).matches()) {
      return Optional.of(AnswerProblem.NOT_A_DATE);
    }
    try {
      int year = LocalDate.parse(value).getYear();
      return year < FIRST_YEAR || year > LAST_YEAR
          ? Optional.of(AnswerProblem.ABSURD_DATE)
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.of(AnswerProblem.NOT_A_DATE);
    }
  }

  private static Optional<AnswerProblem> longer(String value, int limit) {
    return value.codePointCount(0, value.length()) > limit
        ? Optional.of(AnswerProblem.TOO_LONG)
        : Optional.empty();
  }

  private static Optional<AnswerProblem> unless(
      Pattern pattern, String value, AnswerProblem problem) {
    return pattern.matcher(value).matches() ? Optional.empty() : Optional.of(problem);
  }

  /** Control, zero-width and direction characters, lone surrogates, private use; not line ends. */
  private static boolean unprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
