package vn.quay24.procedure.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.definition.Question.Kind;
import vn.quay24.procedure.problem.Problem;

/** What national data get wrong, one by one. */
class LintTest {

  @Test
  void aProcedureWithoutFaultHasNoFindings() {
    assertEquals(List.of(), Lint.findings(Sample.procedure()));
  }

  @Test
  void aFeeOfZeroThatMeansSeeTheTextIsRefused() {
    assertFinds("fee.amount", with(fee(0, false, Optional.empty())));
  }

  @Test
  void aFeeThatTheLawMakesFreeIsFine() {
    assertEquals(List.of(), Lint.findings(with(fee(0, true, Optional.empty()))));
  }

  @Test
  void freeAndAnAmountContradict() {
    assertFinds("fee.free", with(fee(8_000, true, Optional.empty())));
  }

  @Test
  void aSlipOfTheFingerInAnAmountIsRefused() {
    assertFinds("fee.amount", with(fee(800_000_000, false, Optional.empty())));
    assertFinds("fee.amount", with(fee(-8_000, false, Optional.empty())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "address", "text"})
  void aQuantityMustBeABoundedNumberThatEverybodyIsAsked(String key) {
    assertFinds("fee.quantity-from", with(fee(8_000, false, Optional.of(key))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* Lưu ý: nộp tại Bộ phận Một cửa",
        "Ghi chú về thành phần hồ sơ",
        "Quyết định ly hôn, 01 bản chính",
        "Bản chính: 1 - Bản sao: 0",
        "Số lượng hồ sơ",
        "Giấy tờ phải xuất trình"
      })
  void aNoteIsNoPaper(String title) {
    assertFinds(
        "paper.decision.title.vi",
        with(Sample.paper(Sample.text(title), Optional.of("a.kind == 'other'"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Văn bản ủy quyền", "Bản án hoặc quyết định ly hôn", "Bản sao Giấy khai sinh"})
  void aPaperIsAPaper(String title) {
    assertEquals(
        List.of(), Lint.findings(with(Sample.paper(Sample.text(title), Optional.empty()))));
  }

  @Test
  void ifAnyNeedsACondition() {
    assertFinds(
        "paper.decision.title.vi",
        with(Sample.paper(Sample.text("Văn bản ủy quyền (nếu có)"), Optional.empty())));
  }

  @Test
  void aMissingLanguageIsNamed() {
    LocalizedText onlyVietnamese = new LocalizedText(Map.of("vi", "Quyết định"));

    assertFinds("paper.decision.title.en", with(Sample.paper(onlyVietnamese, Optional.empty())));
  }

  @Test
  void aLabelThatDoesNotFitTheScreenIsRefused() {
    assertFinds(
        "paper.decision.title.vi",
        with(Sample.paper(Sample.text("rất dài ".repeat(20)), Optional.empty())));
  }

  @Test
  void lettersMadeOfSeveralCharactersAreRefused() {
    assertFinds(
        "paper.decision.title.vi",
        with(Sample.paper(Sample.text("Quye\u0302\u0301t định"), Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource({
    "a.kind == 'third', never be",
    "a.ready == 'true', never be",
    "a.nobody == 'x', nobody",
    "b.kind == 'other', does not compile",
    "a.kind ==, does not compile",
    "a.kind, does not compile",
    "has(a.kind), has()",
    "a[a.kind] == 'x', only as a.key",
    "int(a.copies) > 3, cannot be decided"
  })
  void aConditionThatCannotWorkIsRefused(String condition, String word) {
    Procedure procedure = with(Sample.paper(Sample.text("Quyết định"), Optional.of(condition)));

    List<Problem> findings = Lint.findings(procedure);

    assertEquals(1, findings.size(), () -> condition + findings);
    assertEquals("paper.decision.required-when", findings.getFirst().place());
    assertTrue(findings.getFirst().in("en").contains(word), () -> condition + findings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.kind == 'other' && a.ready != 'no'",
        "'other' == a.kind",
        "a['kind'] == 'other'",
        "a.copies != '' && int(a.copies) > 3",
        "a.text.startsWith('x')",
        "a.kind in ['one', 'other']"
      })
  void aConditionThatWorksIsFine(String condition) {
    assertEquals(
        List.of(),
        Lint.findings(with(Sample.paper(Sample.text("Quyết định"), Optional.of(condition)))));
  }

  @Test
  void aQuestionLooksOnlyAtEarlierOnes() {
    List<Question> questions = new ArrayList<>(Sample.questions());
    questions.addFirst(
        Sample.question("first", Kind.TEXT, Optional.of("a.kind == 'other'"), Optional.empty()));

    assertFinds("question.first.ask-when", with(questions));
  }

  @Test
  void keysMustDiffer() {
    List<Question> questions = new ArrayList<>(Sample.questions());
    questions.add(Sample.question("text", Kind.TEXT, Optional.empty(), Optional.empty()));

    assertFinds("question.text", with(questions));
  }

  @Test
  void everybodyIsAskedForAPhone() {
    List<Question> questions = new ArrayList<>(Sample.questions());
    questions.removeLast();

    assertFinds("question.phone", with(questions));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"patern\":\"x\"}",
        "{\"pattern\":\"(\"}",
        "{\"minLength\":\"three\"}",
        "{\"$ref\":\"http://127.0.0.1/\"}",
        "{\"x-not-after\":\"today\"}",
        "[]",
        "{"
      })
  void aSchemaThatChecksNothingIsRefused(String schema) {
    List<Question> questions = new ArrayList<>(Sample.questions());
    questions.add(Sample.question("more", Kind.TEXT, Optional.empty(), Optional.of(schema)));

    assertFinds("question.more.schema", with(questions));
  }

  @Test
  void aChoiceOffersAtLeastTwo() {
    Question lonely =
        new Question(
            "lonely",
            Sample.text("Chọn"),
            Optional.empty(),
            Kind.CHOICE,
            true,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    List<Question> questions = new ArrayList<>(Sample.questions());
    questions.add(lonely);

    assertFinds("question.lonely.option", with(questions));
  }

  @Test
  void validityThatEndsBeforeItBeginsIsRefused() {
    Procedure p = Sample.procedure();

    assertFinds(
        "valid-to",
        rebuilt(p, p.fee(), p.questions(), p.papers(), Optional.of(LocalDate.of(2025, 12, 31))));
  }

  private static void assertFinds(String field, Procedure procedure) {
    List<Problem> findings = Lint.findings(procedure);

    assertTrue(
        findings.stream().anyMatch(finding -> finding.place().equals(field)),
        () -> field + " is not among " + findings);
  }

  private static Fee fee(long amount, boolean free, Optional<String> quantityFrom) {
    return new Fee(
        amount,
        quantityFrom,
        free,
        Fee.Timing.BEFORE_SUBMISSION,
        List.of(),
        Sample.text("Thông tư"));
  }

  private static Procedure with(Fee fee) {
    Procedure p = Sample.procedure();
    return rebuilt(p, fee, p.questions(), p.papers(), Optional.empty());
  }

  private static Procedure with(Paper paper) {
    Procedure p = Sample.procedure();
    return rebuilt(p, p.fee(), p.questions(), List.of(paper), Optional.empty());
  }

  private static Procedure with(List<Question> questions) {
    Procedure p = Sample.procedure();
    return rebuilt(p, p.fee(), questions, p.papers(), Optional.empty());
  }

  private static Procedure rebuilt(
      Procedure p,
      Fee fee,
      List<Question> questions,
      List<Paper> papers,
      Optional<LocalDate> validTo) {
    return new Procedure(
        p.code(),
        p.name(),
        p.shortName(),
        p.summary(),
        p.lifeEvents(),
        p.keywords(),
        p.legalBasis(),
        p.channelLevel(),
        p.holderVerification(),
        p.need(),
        p.result(),
        p.processing(),
        fee,
        questions,
        papers,
        p.validFrom(),
        validTo);
  }
}
