package vn.quay24.procedure.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.definition.Question.Option;

/** Turns what the chip says into the answer of a question. */
public final class Prefill {
  /** As seen in DG13 of different cards and readers. */
  private static final List<DateTimeFormatter> CHIP_DATES =
      List.of(
          formatter("dd/MM/uuuu"),
          formatter("ddMMuuuu"),
          formatter("uuuuMMdd"),
          formatter("uuuu-MM-dd"));

  private Prefill() {}

  /**
   * The answer, or empty when the chip's text cannot be one; then the citizen is asked. Text stays
   * as the card has it, but for spaces and Unicode form.
   */
  public static Optional<String> answer(Question question, String chipText) {
    String text = Normalizer.normalize(chipText.strip(), Normalizer.Form.NFC);
    Optional<String> answer =
        switch (question.kind()) {
          case DATE -> date(text);
          case CHOICE -> option(question, text);
          case TEXT, NAME, LONG_TEXT, NUMBER, PHONE, CITIZEN_NUMBER, YES_NO -> Optional.of(text);
        };
    return answer.filter(value -> !value.isEmpty() && KindCheck.problem(question, value).isEmpty());
  }

  private static Optional<String> option(Question question, String text) {
    String folded = FoldedText.of(text);
    return question.options().stream()
        .filter(
            option ->
                option.label().texts().values().stream()
                    .anyMatch(label -> FoldedText.of(label).equals(folded)))
        .map(Option::key)
        .findFirst();
  }

  private static Optional<String> date(String text) {
    for (DateTimeFormatter format : CHIP_DATES) {
      try {
        return Optional.of(LocalDate.parse(text, format).toString());
      } catch (DateTimeException _) {
        // The next format may fit.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
