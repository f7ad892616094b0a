package vn.quay24.procedure.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.lint.Sample;

class AnswerProblemTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T17:30:00Z")); // 25 November in Việt Nam

  @ParameterizedTest
  @EnumSource
  void isToldInEachLanguage(AnswerProblem problem) {
    assertTrue(problem.text().in("vi").length() > 10);
    assertNotEquals(problem.text().in("vi"), problem.text().in("en"));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 0912345678,",
    "phone, 0999000111,",
    "phone, 012345678, NOT_A_PHONE",
    "phone, +84912345678, NOT_A_PHONE",
    "phone, '', MISSING",
    "number, 999190000123,",
    "number, 99919000012, NOT_A_CITIZEN_NUMBER",
    "number, 99919000012O, NOT_A_CITIZEN_NUMBER",
    "name, Nguyễn Thị Mẫu,",
    "name, Y Ngông-Niê Kdăm,",
    "name, H’Hen Niê,",
    "name, 123, NOT_A_NAME",
    "name, Nguyễn Thị Mẫu 2, NOT_A_NAME",
    "born, 1954-02-28,",
    "born, 1954-02-30, NOT_A_DATE",
    "born, 28/02/1954, NOT_A_DATE",
    "born, 0954-02-28, ABSURD_DATE",
    "born, 2026-11-25,",
    "born, 2026-11-26, DATE_IN_FUTURE",
    "ready, yes,",
    "ready, maybe, NOT_YES_OR_NO",
    "kind, other,",
    "kind, third, NOT_A_CHOICE"
  })
  void namesWhatIsWrong(String key, String value, String problem) throws Exception {
    Procedure procedure = Sample.procedure();
    Question question =
        procedure.questions().stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow();

    assertEquals(
        Optional.ofNullable(problem).map(each -> AnswerProblem.valueOf(each).text()),
        new CompiledForm(procedure, CLOCK).problem(question, value));
  }

  @ParameterizedTest
  @CsvSource({"'a\u200Bb'", "'a\u202Eb'", "'a\u0000b'", "'a\uD800b'"})
  void whatCannotBePrintedIsNotTaken(String value) throws Exception {
    Procedure procedure = Sample.procedure();

    assertEquals(
        Optional.of(AnswerProblem.NOT_PRINTABLE.text()),
        new CompiledForm(procedure, CLOCK).problem(procedure.questions().get(1), value));
  }
}
