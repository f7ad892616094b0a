package vn.quay24.procedure.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.definition.Question.Kind;
import vn.quay24.procedure.definition.Question.Option;

class PrefillTest {

  @ParameterizedTest
  @CsvSource({
    "17/05/1990,1990-05-17",
    "17051990,1990-05-17",
    "19900517,1990-05-17",
    "1990-05-17,1990-05-17"
  })
  void datesOfAnyCardAreUnderstood(String chip, String answer) {
    assertEquals(Optional.of(answer), Prefill.answer(question(Kind.DATE), chip));
  }

  @ParameterizedTest
  @CsvSource({"31/02/1990", "Không", "''", "1990", "17/05/0990"})
  void aDateThatIsNoneIsAskedFor(String chip) {
    assertEquals(Optional.empty(), Prefill.answer(question(Kind.DATE), chip));
  }

  @ParameterizedTest
  @CsvSource({"Nữ,female", "NỮ,female", "Nam,male", "Female,female"})
  void aChoiceIsFoundByItsLabel(String chip, String answer) {
    assertEquals(Optional.of(answer), Prefill.answer(question(Kind.CHOICE), chip));
  }

  @Test
  void lettersMadeOfSeveralCharactersBecomeOne() {
    assertEquals(Optional.of("Mẫu"), Prefill.answer(question(Kind.TEXT), " Mâ\u0303u "));
  }

  @Test
  void anAddressStaysAsTheCardHasIt() {
    String address = "Tổ 1, Phường An Mỹ, Tam Kỳ, Quảng Nam";

    assertEquals(Optional.of(address), Prefill.answer(question(Kind.LONG_TEXT), address));
  }

  private static Question question(Kind kind) {
    List<Option> options =
        List.of(
            new Option("female", text("Nữ", "Female")), new Option("male", text("Nam", "Male")));
    return new Question(
        "key",
        text("Câu hỏi", "Question"),
        Optional.empty(),
        kind,
        true,
        Optional.empty(),
        Optional.empty(),
        options,
        Optional.empty(),
        Optional.empty());
  }

  private static LocalizedText text(String vi, String en) {
    return new LocalizedText(Map.of("vi", vi, "en", en));
  }
}
