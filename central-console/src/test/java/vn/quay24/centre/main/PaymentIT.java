package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.payment.Transfer;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlOrders;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;

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
    assertEquals(400, bank.post(body, now, bank.sign(now, body)));
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

  private static Transfer transfer(String bankTransaction) {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "")) {
      return new SqlOrders(database).transfer(bankTransaction).orElseThrow();
    }
  }
}
