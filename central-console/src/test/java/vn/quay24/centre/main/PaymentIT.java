package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.centre.payment.PaymentOrder;
import vn.quay24.centre.payment.Reference;
import vn.quay24.centre.payment.Transfer;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlOrders;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;
import vn.quay24.protocol.release.Sha256;

/** Each thing that money can do, told by the bank's webhook and seen through the kiosk's orders. */
class PaymentIT {
  @TempDir static Path folder;
  private static CentreFixture centre;
  private static TestKiosk kiosk;

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
  void theExactAmountPays() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);

    assertEquals(204, centre.bank().notify("T-exact", 8000, "MBVCB." + order.reference() + "-x"));

    assertEquals(Order.State.PAID, kiosk.order(order.order()).state());
    assertEquals(Transfer.Outcome.EXACT, transfer("T-exact").outcome());
  }

  @Test
  void aReferenceThatTheBankTookApartIsStillFound() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    String broken =
        order.reference().substring(0, 4)
            + " "
            + order.reference().substring(4).toLowerCase(java.util.Locale.ROOT);

    centre.bank().notify("T-broken", 8000, "CT tu 0123 toi 999; nd: " + broken + ".");

    assertEquals(Order.State.PAID, kiosk.order(order.order()).state());
  }

  @Test
  void tooLittleWaitsForTheRest() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);

    centre.bank().notify("T-under", 5000, order.reference());
    Order short3000 = kiosk.order(order.order());
    centre.bank().notify("T-rest", 3000, order.reference());

    assertEquals(Order.State.UNDERPAID, short3000.state());
    assertEquals(5000, short3000.received());
    assertEquals(Order.State.PAID, kiosk.order(order.order()).state());
  }

  @Test
  void tooMuchPaysAndWaitsForAHand() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);

    centre.bank().notify("T-over", 10_000, order.reference());

    assertEquals(Order.State.PAID, kiosk.order(order.order()).state());
    assertEquals(Transfer.Outcome.OVER, transfer("T-over").outcome());
  }

  @Test
  void eachTransferThatIsTooMuchSaysHowMuchOfItIs() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 16_000);

    for (int i = 0; i < 3; i++) {
      centre.bank().notify("T-thrice-" + i, 16_000, order.reference());
    }

    String page = TestBrowser.signIn(centre, "officer").get("/payments").body();
    assertEquals(
        4, page.split("Nộp thừa 16.000 đồng", -1).length - 1, "two of them, each in both lists");
    assertFalse(page.contains("Nộp thừa 32.000"));
  }

  @Test
  void moneyAfterTheCitizenCancelledStillCounts() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    assertEquals(
        Order.State.CANCELLED,
        TestKiosk.read(kiosk.send("DELETE", "/api/v1/orders/" + order.order()), Order.class)
            .state());

    centre.bank().notify("T-late", 8000, order.reference());

    assertEquals(Order.State.PAID, kiosk.order(order.order()).state());
    assertEquals(Transfer.Outcome.LATE, transfer("T-late").outcome());
  }

  @Test
  void theSameBankTransactionCountsOnce() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);

    for (int i = 0; i < 3; i++) {
      assertEquals(204, centre.bank().notify("T-twice", 5000, order.reference()));
    }

    assertEquals(5000, kiosk.order(order.order()).received());
  }

  @Test
  void whatIsNotSignedOrTooOldIsRefused() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    TestBank bank = centre.bank();
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    String now = Long.toString(Instant.now().getEpochSecond());

    assertEquals(401, bank.post(body, now, "0".repeat(64)));
    assertEquals(401, bank.post(body, "", ""));
    assertEquals(
        401,
        bank.notify(
            "T-old",
            CentreFixture.ACCOUNT,
            8000,
            order.reference(),
            Instant.now().minusSeconds(301)));
    assertEquals(Order.State.PENDING, kiosk.order(order.order()).state());
  }

  @Test
  void moneyThatFitsNothingIsKept() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);

    centre.bank().notify("T-nothing", 8000, "nop tien");
    centre.bank().notify("T-other", "111", 8000, order.reference(), Instant.now());

    assertEquals(Transfer.Outcome.UNMATCHED, transfer("T-nothing").outcome());
    assertEquals(Transfer.Outcome.UNMATCHED, transfer("T-other").outcome());
    assertEquals(Order.State.PENDING, kiosk.order(order.order()).state());
  }

  @Test
  void aDossierThatIsPaidTwiceHasMoneyToGiveBack() throws Exception {
    UUID dossier = TestKiosk.NAMES.next();
    Order first = kiosk.order(dossier, 8000);
    Order second = kiosk.order(dossier, 8000);

    centre.bank().notify("T-first", 8000, first.reference());
    centre.bank().notify("T-second", 8000, second.reference());

    assertEquals(Transfer.Outcome.EXACT, transfer("T-first").outcome());
    assertEquals(Transfer.Outcome.AGAIN, transfer("T-second").outcome());
    assertTrue(waitsForAHand("T-second"));
    assertFalse(waitsForAHand("T-first"));
  }

  @Test
  void aPartThatCameForAnotherOrderIsToBeGivenBackOnceTheDossierIsPaid() throws Exception {
    UUID dossier = TestKiosk.NAMES.next();
    Order left = kiosk.order(dossier, 8000);
    Order taken = kiosk.order(dossier, 8000);

    centre.bank().notify("T-part", 5000, left.reference());
    assertFalse(waitsForAHand("T-part"));
    centre.bank().notify("T-whole", 8000, taken.reference());
    centre.bank().notify("T-part-2", 3000, left.reference());

    assertTrue(waitsForAHand("T-part"));
    assertFalse(waitsForAHand("T-whole"));
    assertTrue(waitsForAHand("T-part-2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "not json: Nguyễn Thị Lan",
        "[8000]",
        "{'transaction':'U-1','account':'A','amount':9223372036854775807,'description':'R','at':'NOW'}",
        "{'transaction':'U-2','account':'A','amount':10000000000000,'description':'R','at':'NOW'}",
        "{'transaction':'U-3','account':'A','amount':1e30,'description':'R','at':'NOW'}",
        "{'transaction':'U-4','account':'A','amount':8000.7,'description':'R','at':'NOW'}",
        "{'transaction':'U-5','account':'A','amount':-8000,'description':'R','at':'NOW'}",
        "{'transaction':'U-6','account':'A','amount':8000,'description':'R','at':'+1000000000-12-31T23:59:59Z'}",
        "{'transaction':'U-7','account':'A','amount':8000,'description':'R\\u0000','at':'NOW'}",
        "{'transaction':'U-8','account':'A','amount':8000,'at':'NOW'}"
      })
  void whatTheBankSignedAndNobodyCanReadIsKeptOnceAndShown(String text) throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    String raw =
        text.replace('\'', '"')
            .replace("\"A\"", '"' + CentreFixture.ACCOUNT + '"')
            .replace("\"R", '"' + order.reference())
            .replace("NOW", Instant.now().toString());

    assertEquals(204, centre.bank().signed(raw));
    assertEquals(204, centre.bank().signed(raw));

    assertEquals(Order.State.PENDING, kiosk.order(order.order()).state());
    TestBrowser cashier = TestBrowser.signIn(centre, "officer");
    String id = Sha256.hex(raw.getBytes(StandardCharsets.UTF_8));
    String page = cashier.get("/payments").body();
    assertEquals(2, page.split(id.substring(0, 12), -1).length - 1, "as a name and in its form");
    assertEquals(
        302,
        cashier
            .post("/payments/settle-notice", Map.of("notice", id, "note", "sao kê"))
            .statusCode());
    assertFalse(cashier.get("/payments").body().contains(id));
    assertEquals(
        409,
        cashier
            .post("/payments/settle-notice", Map.of("notice", id, "note", "sao kê"))
            .statusCode());
  }

  @Test
  void theSumOfTheLargestAmountsIsKept() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);

    for (int i = 0; i < 3; i++) {
      assertEquals(
          204, centre.bank().notify("T-large-" + i, 9_999_999_999_999L, order.reference()));
    }

    assertEquals(29_999_999_999_997L, kiosk.order(order.order()).received());
    assertTrue(waitsForAHand("T-large-2"));
  }

  @Test
  void moneyWithoutADossierIsShownUntilSomebodySettledItAndAgainWhenMoreComes() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    kiosk.send("DELETE", "/api/v1/orders/" + order.order());
    centre.bank().notify("T-orphan", 5000, order.reference());
    TestBrowser cashier = TestBrowser.signIn(centre, "officer");
    Map<String, String> form =
        Map.of("order", order.order().toString(), "received", "5000", "note", "hoàn trả số 12");
    assertTrue(orphaned(cashier, order));

    assertEquals(302, cashier.post("/payments/settle-order", form).statusCode());
    assertFalse(orphaned(cashier, order));
    assertEquals(409, cashier.post("/payments/settle-order", form).statusCode());

    centre.bank().notify("T-orphan-2", 3000, order.reference());
    assertTrue(orphaned(cashier, order));
    assertEquals(409, cashier.post("/payments/settle-order", form).statusCode());
    assertEquals(
        400,
        cashier
            .post("/payments/settle-order", Map.of("order", "x", "received", "y", "note", "z"))
            .statusCode());
  }

  @Test
  void aPartOfAFeeIsShownAtOnceAndIsToBeGivenBackOnceTheKioskTakesTheOrderBack() throws Exception {
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    TestBrowser cashier = TestBrowser.signIn(centre, "officer");

    centre.bank().notify("T-part-left", 5000, order.reference());
    String waiting = cashier.get("/payments").body();
    assertTrue(section(waiting, "part-title").contains(order.reference()));
    assertTrue(section(waiting, "part-title").contains("3.000 đồng"), "what is missing");
    assertFalse(waiting.contains("Mọi khoản tiền đều đã khớp"));
    assertFalse(orphaned(cashier, order));

    kiosk.send("DELETE", "/api/v1/orders/" + order.order());
    String left = cashier.get("/payments").body();
    assertFalse(section(left, "part-title").contains(order.reference()));
    assertTrue(section(left, "orphan-title").contains("Mới nộp một phần rồi thôi"));
    assertTrue(orphaned(cashier, order));
  }

  /** What stands under this heading; empty when the page does not have it. */
  private static String section(String page, String heading) {
    int from = page.indexOf("id=\"" + heading + '"');
    return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
  }

  @Test
  void aPartOfAFeeWithoutADossierIsNotCalledTheWhole() throws Exception {
    Instant made = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MILLIS);
    PaymentOrder old =
        new PaymentOrder(
            TestKiosk.NAMES.next(),
            TestKiosk.NAMES.next(),
            new KioskId("K1"),
            Reference.next(new SecureRandom()),
            TestDossier.COPIES,
            8000,
            0,
            false,
            made,
            made.plusSeconds(900),
            Optional.empty());
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "")) {
      new SqlOrders(database).add(old);
    }
    TestBrowser cashier = TestBrowser.signIn(centre, "officer");

    centre.bank().notify("T-old-part", 5000, old.reference());
    assertTrue(why(cashier, old).startsWith("Mới nộp một phần"));
    centre.bank().notify("T-old-rest", 3000, old.reference());
    assertTrue(why(cashier, old).startsWith("Đã nộp đủ"));
  }

  /** What the row of an order without a dossier gives as its reason. */
  private static String why(TestBrowser cashier, PaymentOrder order) throws Exception {
    String page = cashier.get("/payments").body();
    String row = page.substring(0, page.indexOf(order.id().toString()));
    String before = row.substring(0, row.lastIndexOf("</td>"));
    return before.substring(before.lastIndexOf("<td>") + "<td>".length());
  }

  private static boolean orphaned(TestBrowser cashier, Order order) throws Exception {
    return cashier.get("/payments").body().contains(order.order().toString());
  }

  @Test
  void anAmountThatTheCatalogueDoesNotAskIsRefused() throws Exception {
    for (long amount : new long[] {0, -8000, 7999, 8001, 8000L * 101}) {
      OrderRequest request =
          new OrderRequest(
              TestKiosk.NAMES.next(), TestKiosk.NAMES.next(), TestDossier.COPIES, 1, amount);
      assertEquals(409, kiosk.send("POST", "/api/v1/orders", request).statusCode());
    }
  }

  @Test
  void theSameOrderIdGivesTheSameOrder() throws Exception {
    UUID dossier = TestKiosk.NAMES.next();
    OrderRequest request =
        new OrderRequest(TestKiosk.NAMES.next(), dossier, TestDossier.COPIES, 1, 16_000);

    Order first = kiosk.call("POST", "/api/v1/orders", request, Order.class);
    Order second = kiosk.call("POST", "/api/v1/orders", request, Order.class);

    assertEquals(first, second);
    assertEquals("UBND PHUONG TAM KY", first.payee().name());
  }

  private static boolean waitsForAHand(String bankTransaction) {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "")) {
      return new SqlOrders(database)
          .unsettled().stream().anyMatch(one -> one.bankTransaction().equals(bankTransaction));
    }
  }

  private static Transfer transfer(String bankTransaction) {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "")) {
      return new SqlOrders(database).transfer(bankTransaction).orElseThrow();
    }
  }
}
