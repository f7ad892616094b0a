package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlDossiers;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.ReceiptRequest;
import vn.quay24.protocol.payment.Order;

/** The acceptance receipt goes to the citizen whose dossier it is, and to nobody else. */
class ReceiptIT {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
  private static final String STRANGER = "999190000124";
  private static final int ACCEPTED = 302;
  private static final int VAIN_SLIPS = 30;

  @TempDir static Path folder;
  private static CentreFixture centre;
  private static Database database;
  private static TestKiosk kiosk;
  private static TestBrowser officer;
  private static int number = 500;

  @BeforeAll
  static void start() throws Exception {
    centre = CentreFixture.start(folder);
    centre.publish();
    database = Database.open(centre.configuration().store().url(), "", "");
    kiosk = centre.kiosk("K1");
    officer = TestBrowser.signIn(centre, "officer");
  }

  @AfterAll
  static void stop() {
    database.close();
    centre.close();
  }

  @Test
  void whoLookedItUpByCardOrSlipGetsTheReceiptOfTheAcceptedDossier() throws Exception {
    TestDossier dossier = stored();
    accept(id(dossier));

    for (LookupRequest lookup : List.of(card(TestDossier.NUMBER), slip(dossier.slip()))) {
      HttpResponse<byte[]> answer = ask(kiosk, lookup, id(dossier));

      assertEquals(200, answer.statusCode());
      assertEquals(Optional.of("application/pdf"), answer.headers().firstValue("Content-Type"));
      assertTrue(text(answer.body()).contains(code(id(dossier))));
    }
    assertEquals(2, noted(id(dossier)));
  }

  @Test
  void aDossierThatTheLookUpDoesNotFindHasNoReceiptForThatCitizen() throws Exception {
    TestDossier dossier = stored();
    TestDossier other = stored();
    accept(id(dossier));

    assertRefused(404, "unknown", ask(kiosk, card(STRANGER), id(dossier)));
    assertRefused(404, "unknown", ask(kiosk, slip(other.slip()), id(dossier)));
    assertRefused(404, "unknown", ask(kiosk, slip("Q24:K1-1:-"), id(dossier)));
    assertEquals(0, noted(id(dossier)));
  }

  @Test
  void beforeAcceptanceThereIsNoReceipt() throws Exception {
    TestDossier dossier = stored();

    assertRefused(409, "wrongState", ask(kiosk, card(TestDossier.NUMBER), id(dossier)));
  }

  @Test
  void aSlipIsNotGuessedByAskingForReceipts() throws Exception {
    TestKiosk guesser = centre.kiosk("K3");
    UUID any = TestKiosk.NAMES.next();

    for (int i = 0; i < VAIN_SLIPS; i++) {
      assertEquals(404, ask(guesser, slip("Q24:K1-" + i + ":-"), any).statusCode());
    }

    assertRefused(429, "tooMany", ask(guesser, slip("Q24:K1-31:-"), any));
  }

  @Test
  void aQuestionThatNamesNobodyIsNone() throws Exception {
    assertRefused(
        400,
        "malformed",
        ask(kiosk, new LookupRequest(Optional.empty(), Optional.empty()), TestKiosk.NAMES.next()));
    assertEquals(400, kiosk.send("POST", "/api/v1/acceptance-receipts", "{}").statusCode());
  }

  private static HttpResponse<byte[]> ask(TestKiosk asker, LookupRequest lookup, UUID dossier)
      throws IOException, InterruptedException {
    return asker.send("POST", "/api/v1/acceptance-receipts", new ReceiptRequest(lookup, dossier));
  }

  private static LookupRequest card(String citizen) {
    return new LookupRequest(Optional.of(citizen), Optional.empty());
  }

  private static LookupRequest slip(String secret) {
    return new LookupRequest(Optional.empty(), Optional.of(secret));
  }

  private static UUID id(TestDossier dossier) {
    return dossier.manifest().dossier();
  }

  private static TestDossier stored() throws Exception {
    UUID id = TestKiosk.NAMES.next();
    Order order = kiosk.order(id, 8000);
    assertEquals(204, centre.bank().notify("R-" + id, 8000, order.reference()));
    number++;
    TestDossier dossier =
        TestDossier.draft(id, "K1-%06d".formatted(number))
            .paidBy(order.order())
            .seal(kiosk.grant().intakeKey());
    assertTrue(kiosk.submit(dossier).stored());
    return dossier;
  }

  private static void accept(UUID dossier) throws Exception {
    String page = "/desk/dossiers/" + dossier;
    Matcher version = VERSION.matcher(officer.get(page).body());
    assertTrue(version.find());
    assertEquals(
        ACCEPTED, officer.post(page + "/accept", Map.of("version", version.group(1))).statusCode());
  }

  private static String code(UUID id) {
    return new SqlDossiers(database).find(id).flatMap(Dossier::code).orElseThrow();
  }

  /** How often the audit log says that a kiosk was handed the receipt. */
  private static int noted(UUID dossier) {
    return database.with(
        db ->
            db.createQuery(
                    "select count(*) from audit_entry"
                        + " where actor = 'K1' and action = 'receipt.open' and subject = :dossier")
                .bind("dossier", dossier.toString())
                .mapTo(Integer.class)
                .one());
  }

  private static void assertRefused(int status, String word, HttpResponse<byte[]> answer) {
    assertEquals(status, answer.statusCode());
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(body.contains("\"problem\":\"" + word + "\""), body);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
