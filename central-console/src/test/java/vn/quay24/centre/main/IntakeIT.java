package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.store.Database;
import vn.quay24.protocol.dossier.DossierOpener;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.IntakeReceipt;
import vn.quay24.protocol.dossier.LookupAnswer;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;

/** The intake over real TLS: dossiers arrive whole, once, and only when they are paid. */
class IntakeIT {
  @TempDir static Path folder;
  private static CentreFixture centre;
  private static TestKiosk kiosk;
  private static int number = 100;

  @BeforeAll
  static void start() throws Exception {
    centre = CentreFixture.start(folder);
    centre.publish();
    kiosk = centre.kiosk("K1");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void aPaidDossierArrivesAndIsFoundByCardAndBySlip() throws Exception {
    TestDossier dossier = paid(TestKiosk.NAMES.next());

    IntakeReceipt receipt = kiosk.submit(dossier);

    assertTrue(receipt.stored());
    assertTrue(receipt.acceptBy().isPresent());
    LookupAnswer bySlip =
        kiosk.call(
            "POST",
            "/api/v1/lookups",
            new LookupRequest(Optional.empty(), Optional.of(dossier.slip())),
            LookupAnswer.class);
    assertEquals(1, bySlip.dossiers().size());
    assertEquals(DossierState.SUBMITTED, bySlip.dossiers().getFirst().state());
    LookupAnswer byCard =
        kiosk.call(
            "POST",
            "/api/v1/lookups",
            new LookupRequest(Optional.of(TestDossier.NUMBER), Optional.empty()),
            LookupAnswer.class);
    assertTrue(
        byCard.dossiers().stream()
            .anyMatch(view -> view.dossier().equals(dossier.manifest().dossier())));
  }

  @Test
  void everythingMayBeRepeatedAndIsStoredOnce() throws Exception {
    TestDossier dossier = paid(TestKiosk.NAMES.next());

    IntakeReceipt first = kiosk.submit(dossier);
    IntakeReceipt second = kiosk.submit(dossier);

    assertTrue(first.stored());
    assertEquals(first, second);
  }

  @Test
  void anUploadResumesWhereItBrokeOff() throws Exception {
    byte[] paper = new byte[300_000];
    Arrays.fill(paper, (byte) 7);
    TestDossier dossier =
        draftPaid(TestKiosk.NAMES.next())
            .paper("Bản án ly hôn", paper)
            .seal(kiosk.grant().intakeKey());
    String path = "/api/v1/dossiers/" + dossier.manifest().dossier();
    IntakeReceipt empty = kiosk.call("PUT", path, dossier.manifest(), IntakeReceipt.class);
    assertEquals(List.of("content", "paper-1"), empty.missing());
    byte[] whole = dossier.bytes("paper-1");

    int half = kiosk.append(dossier, "paper-1", 0, Arrays.copyOf(whole, 100_000)).statusCode();
    var misfit = kiosk.append(dossier, "paper-1", 5, whole);
    centre.restart();
    long held = kiosk.held(dossier, "paper-1");
    int rest =
        kiosk
            .append(dossier, "paper-1", held, Arrays.copyOfRange(whole, 100_000, whole.length))
            .statusCode();

    assertEquals(204, half);
    assertEquals(409, misfit.statusCode());
    assertEquals("100000", misfit.headers().firstValue("Upload-Offset").orElse(""));
    assertEquals(100_000, held);
    assertEquals(204, rest);
    assertEquals(
        List.of("content"),
        kiosk.call("PUT", path, dossier.manifest(), IntakeReceipt.class).missing());
    assertTrue(kiosk.submit(dossier).stored());
  }

  @Test
  void aPartThatIsNotTheManifestsIsThrownAway() throws Exception {
    TestDossier dossier = paid(TestKiosk.NAMES.next());
    kiosk.call(
        "PUT",
        "/api/v1/dossiers/" + dossier.manifest().dossier(),
        dossier.manifest(),
        IntakeReceipt.class);
    byte[] changed = dossier.bytes("content").clone();
    changed[20] ^= 1;

    var refused = kiosk.append(dossier, "content", 0, changed);
    var tooLong = kiosk.append(dossier, "content", 0, new byte[changed.length + 1]);

    assertEquals(409, refused.statusCode());
    assertEquals("0", refused.headers().firstValue("Upload-Offset").orElse(""));
    assertEquals(413, tooLong.statusCode());
    assertEquals(0, kiosk.held(dossier, "content"));
    assertTrue(kiosk.submit(dossier).stored());
  }

  @Test
  void aDossierThatIsNotPaidIsRefusedAndMayComeAgain() throws Exception {
    UUID id = TestKiosk.NAMES.next();
    Order order = kiosk.order(id, 8000);
    TestDossier dossier =
        TestDossier.draft(id, next()).paidBy(order.order()).seal(kiosk.grant().intakeKey());
    String path = "/api/v1/dossiers/" + id;

    int early = kiosk.send("PUT", path, dossier.manifest()).statusCode();
    centre.bank().notify("IT-" + id, 8000, "CT DEN " + order.reference());

    assertEquals(402, early);
    assertTrue(kiosk.submit(dossier).stored());
  }

  @Test
  void aFeeThatIsDueBeforeCannotBeLeftOut() throws Exception {
    TestDossier dossier =
        TestDossier.draft(TestKiosk.NAMES.next(), next()).seal(kiosk.grant().intakeKey());
    String path = "/api/v1/dossiers/" + dossier.manifest().dossier();
    kiosk.call("PUT", path, dossier.manifest(), IntakeReceipt.class);
    kiosk.append(dossier, "content", 0, dossier.bytes("content"));

    assertEquals(402, kiosk.send("PUT", path, dossier.manifest()).statusCode());
  }

  @Test
  void whatWasPaidMustBeTheFeeOfTheDossier() throws Exception {
    TestDossier dearer =
        draftPaid(TestKiosk.NAMES.next()).fee(16_000).seal(kiosk.grant().intakeKey());
    TestDossier free =
        TestDossier.draft(TestKiosk.NAMES.next(), next()).fee(0).seal(kiosk.grant().intakeKey());
    UUID id = TestKiosk.NAMES.next();
    Order other =
        kiosk.call(
            "POST",
            "/api/v1/orders",
            new OrderRequest(TestKiosk.NAMES.next(), id, "1.004873", 1, 15_000),
            Order.class);
    centre.bank().notify("IT-" + id, 15_000, other.reference());
    TestDossier foreign =
        TestDossier.draft(id, next())
            .fee(15_000)
            .paidBy(other.order())
            .seal(kiosk.grant().intakeKey());

    for (TestDossier dossier : List.of(dearer, free, foreign)) {
      String path = "/api/v1/dossiers/" + dossier.manifest().dossier();
      kiosk.call("PUT", path, dossier.manifest(), IntakeReceipt.class);
      kiosk.append(dossier, "content", 0, dossier.bytes("content"));
      var refused = kiosk.send("PUT", path, dossier.manifest());
      assertEquals(409, refused.statusCode());
      assertTrue(new String(refused.body(), StandardCharsets.UTF_8).contains("\"feeDiffers\""));
    }
  }

  @Test
  void aDeadlineThatNobodyCouldReckonAtArrivalIsReckonedLater() throws Exception {
    TestDossier dossier = paid(TestKiosk.NAMES.next());
    IntakeReceipt first = kiosk.submit(dossier);
    try (Database database = Database.open(centre.configuration().store().url(), "", "")) {
      database.run(
          db ->
              db.execute(
                  "update dossier set accept_by = null where id = ?",
                  dossier.manifest().dossier().toString()));
    }

    assertTrue(first.acceptBy().isPresent());
    assertEquals(first, kiosk.submit(dossier));
  }

  @Test
  void anotherKioskCannotTouchTheDossier() throws Exception {
    TestKiosk other = centre.kiosk("K2");
    TestDossier dossier = paid(TestKiosk.NAMES.next());
    String path = "/api/v1/dossiers/" + dossier.manifest().dossier();
    kiosk.call("PUT", path, dossier.manifest(), IntakeReceipt.class);

    assertEquals(404, other.send("PUT", path, dossier.manifest()).statusCode());
    assertEquals(404, other.send("GET", path + "/parts/content").statusCode());
    assertEquals(404, other.append(dossier, "content", 0, dossier.bytes("content")).statusCode());
  }

  @Test
  void theSameIdWithOtherContentIsRefused() throws Exception {
    UUID id = TestKiosk.NAMES.next();
    TestDossier first = paid(id);
    kiosk.submit(first);
    TestDossier second =
        TestDossier.draft(id, "K1-OTHER")
            .paidBy(first.manifest().order().orElseThrow())
            .seal(kiosk.grant().intakeKey());

    assertEquals(409, kiosk.send("PUT", "/api/v1/dossiers/" + id, second.manifest()).statusCode());
  }

  @Test
  void aDossierForAnotherCentreIsRefusedBeforeItIsUploaded() throws Exception {
    TestDossier dossier =
        TestDossier.draft(TestKiosk.NAMES.next(), next())
            .seal(DossierOpener.generate().intakeKey());

    assertEquals(
        422,
        kiosk
            .send("PUT", "/api/v1/dossiers/" + dossier.manifest().dossier(), dossier.manifest())
            .statusCode());
  }

  @Test
  void fortyMegabytesAreTheEnd() throws Exception {
    TestDossier dossier = paid(TestKiosk.NAMES.next());
    SealedDossier like = dossier.manifest();
    SealedDossier huge =
        new SealedDossier(
            1,
            TestKiosk.NAMES.next(),
            like.submissionNumber(),
            like.procedureCode(),
            like.sealedAt(),
            like.recipientKey(),
            like.wrappedKey(),
            List.of(
                like.parts().getFirst(),
                new SealedDossier.Part("paper", 40L * 1024 * 1024, "0".repeat(64))),
            like.slipSha256(),
            like.order());

    var refused = kiosk.send("PUT", "/api/v1/dossiers/" + huge.dossier(), huge);

    assertEquals(413, refused.statusCode());
    assertTrue(new String(refused.body(), StandardCharsets.UTF_8).contains("40 MB"));
  }

  @Test
  void hostileBodiesAndAddressesGetAWordAndNoTrace() throws Exception {
    for (String body : List.of("", "null", "[]", "{", "{\"dossier\":\"x\"}", "'; drop table")) {
      var answer = kiosk.send("POST", "/api/v1/lookups", body);
      assertEquals(400, answer.statusCode(), body);
      assertFalse(new String(answer.body(), StandardCharsets.UTF_8).contains("Exception"), body);
    }
    assertEquals(404, kiosk.send("GET", "/api/v1/orders/..%2f..%2fdata").statusCode());
    assertEquals(404, kiosk.send("GET", "/api/v1/nothing").statusCode());
    assertEquals(
        404,
        kiosk
            .send("GET", "/api/v1/dossiers/" + TestKiosk.NAMES.next() + "/parts/..%2fkeys")
            .statusCode());
  }

  @Test
  void aSlipIsNotGuessed() throws Exception {
    TestKiosk guesser = centre.kiosk("K3");
    int status = 200;
    for (int i = 0; i < 31 && status == 200; i++) {
      status =
          guesser
              .send(
                  "POST",
                  "/api/v1/lookups",
                  new LookupRequest(Optional.empty(), Optional.of("Q24:K1-" + i + ":-")))
              .statusCode();
    }

    assertEquals(429, status);
  }

  @Test
  void nothingInTheDatabaseNamesTheCitizen() throws Exception {
    kiosk.submit(paid(TestKiosk.NAMES.next()));

    for (String file : List.of("centre.db", "centre.db-wal")) {
      String bytes =
          new String(
              java.nio.file.Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1);
      for (String secret : List.of(TestDossier.NUMBER, TestDossier.PHONE, "Lan")) {
        assertFalse(
            bytes.contains(
                new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
            file + " holds " + secret.length() + " characters of a person");
      }
    }
  }

  private static TestDossier paid(UUID id) throws Exception {
    return draftPaid(id).seal(kiosk.grant().intakeKey());
  }

  private static TestDossier.Draft draftPaid(UUID id) throws Exception {
    Order order = kiosk.order(id, 8000);
    assertEquals(204, centre.bank().notify("IT-" + id, 8000, order.reference()));
    return TestDossier.draft(id, next()).paidBy(order.order());
  }

  private static String next() {
    number++;
    return "K1-%06d".formatted(number);
  }
}
