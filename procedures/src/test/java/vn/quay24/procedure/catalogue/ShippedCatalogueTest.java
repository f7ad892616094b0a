package vn.quay24.procedure.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.form.Form;

/** The catalogue that the product ships, as citizens meet it. */
class ShippedCatalogueTest {
  private static final String EXTRACT = "2.000635";
  private static final String STATUS = "1.004873";
  private static Catalogue catalogue = emptyCatalogue();

  @BeforeAll
  static void load() throws InvalidCatalogueException {
    catalogue = Catalogues.load(Path.of("catalogue"));
  }

  @Test
  void lintsClean() {
    assertEquals(
        List.of(EXTRACT, STATUS), catalogue.procedures().stream().map(Procedure::code).toList());
  }

  @Test
  void survivesTheZipOfARelease() throws InvalidCatalogueException {
    CatalogueFiles files = CatalogueFiles.fromFolder(Path.of("catalogue"));

    Catalogue unzipped = Catalogues.loadZip(files.zip());

    assertEquals(catalogue.procedures(), unzipped.procedures());
  }

  @ParameterizedTest
  @ValueSource(strings = {"trich luc", "TRÍCH LỤC", "khai sinh", "2.000635", "birth", "hộ tịch"})
  void anExtractIsFound(String text) {
    assertTrue(codes(text).contains(EXTRACT), () -> text + " finds " + codes(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"độc thân", "doc than", "tinh trang hon nhan", "marital", "1.004873"})
  void aCertificateOfStatusComesFirst(String text) {
    assertEquals(STATUS, codes(text).getFirst());
  }

  @Test
  void nonsenseFindsNothing() {
    assertEquals(List.of(), codes("xyzzy"));
  }

  @Test
  void eachLifeEventLeadsSomewhere() {
    catalogue
        .lifeEvents()
        .forEach(event -> assertFalse(catalogue.forLifeEvent(event.key()).isEmpty(), event.key()));
  }

  @Test
  void anExtractCostsEightThousandForEachCopy() {
    Form form = form(EXTRACT);

    assertEquals(8_000, form.fee(Map.of()).amount());
    assertEquals(24_000, form.fee(Map.of("copies", "3")).amount());
  }

  @ParameterizedTest
  @CsvSource({"1,true", "20,true", "0,false", "21,false", "hai,false", "'',false"})
  void oneToTwentyCopiesCanBeAskedFor(String copies, boolean fine) {
    assertEquals(
        fine, form(EXTRACT).problem(question(EXTRACT, "copies"), copies).isEmpty(), copies);
  }

  @Test
  void aDeathRecordIsAlwaysSomebodyElses() {
    List<String> asked = asked(EXTRACT, Map.of("event", "death"));

    assertFalse(asked.contains("subject"));
    assertTrue(asked.contains("subjectName"));
  }

  @Test
  void ownRecordsNeedNobodyElsesName() {
    List<String> asked = asked(EXTRACT, Map.of("event", "birth", "subject", "own"));

    assertTrue(asked.contains("subject"));
    assertFalse(asked.contains("subjectName"));
  }

  @ParameterizedTest
  @CsvSource({
    "never-married,none,''",
    "divorced,none,divorce-decision",
    "widowed,none,death-extract",
    "divorced,poor,divorce-decision exemption-proof"
  })
  void papersFollowTheStatus(String status, String exemption, String papers) {
    Map<String, String> answers = Map.of("status", status, "exemption", exemption);

    List<String> asked = form(STATUS).papers(answers).stream().map(Paper::key).toList();

    assertEquals(papers, String.join(" ", asked));
  }

  @Test
  void aPartnerIsAskedForOnlyToMarry() {
    assertFalse(asked(STATUS, Map.of("purpose", "other")).contains("partnerName"));
    assertTrue(asked(STATUS, Map.of("purpose", "marriage")).contains("partnerName"));
  }

  @Test
  void answersToQuestionsThatAreNoLongerAskedDoNotCount() {
    Map<String, String> changedMind = new HashMap<>();
    changedMind.put("partnerVietnamese", "yes");
    changedMind.put("purpose", "other");

    assertFalse(asked(STATUS, changedMind).contains("partnerNumber"));
  }

  @Test
  void peopleOfThePoorListPayNothingAndAreToldWhy() {
    var quote = form(STATUS).fee(Map.of("exemption", "poor"));

    assertEquals(0, quote.amount());
    assertEquals(
        Optional.of("Miễn lệ phí: người thuộc hộ nghèo."),
        quote.exemption().map(reason -> reason.in("vi")));
  }

  @Test
  void theHolidaysOfTwoYearsAreLoaded() {
    assertTrue(catalogue.calendar().working(LocalDate.of(2026, 2, 23)));
    assertFalse(catalogue.calendar().working(LocalDate.of(2026, 2, 17)));
    assertFalse(catalogue.calendar().working(LocalDate.of(2027, 2, 11)));
  }

  private static List<String> codes(String text) {
    return catalogue.search(text).stream().map(Procedure::code).toList();
  }

  private static List<String> asked(String code, Map<String, String> answers) {
    return form(code).questions(answers).stream().map(Question::key).toList();
  }

  private static Form form(String code) {
    return catalogue.form(catalogue.procedure(code).orElseThrow());
  }

  private static Question question(String code, String key) {
    return catalogue.procedure(code).orElseThrow().questions().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Catalogue emptyCatalogue() {
    return new LoadedCatalogue(
        List.of(), Map.of(), List.of(), new vn.quay24.procedure.due.WorkingCalendar(List.of()));
  }
}
