package vn.quay24.centre.main;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.payment.StatementCheck;
import vn.quay24.centre.payment.Transfer;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlOrders;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.VietQr;
import vn.quay24.simulator.bank.Bank;
import vn.quay24.simulator.bank.Mishap;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;
import vn.quay24.simulator.http.WorldServer;

/** Money whose notification never arrives is found in the statement of the bank. */
class StatementIT {
  private static final Duration AFTER = Duration.ofMillis(500);
  private static final String OTHER = "{\"transaction\":\"S-unread\",\"amount\":\"hai ngàn\"}";

  @TempDir Path folder;
  private CentreFixture centre;
  private Bank bank;
  private WorldServer world;
  private final BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
  private volatile UnaryOperator<Reply> onTheWay = UnaryOperator.identity();

  @BeforeEach
  void start() throws Exception {
    Path key = folder.resolve("secrets/bank.key");
    Files.createDirectories(key.resolveSibling(""));
    Files.writeString(key, "shared");
    bank =
        new Bank(
            new Bank.Setting(
                URI.create("http://127.0.0.1:9/bank/notifications"),
                "shared".getBytes(StandardCharsets.UTF_8),
                1_000_000),
            InstantSource.system(),
            () -> {});
    world = WorldServer.start(0, Map.of("/bank", this::answer));
    centre =
        CentreFixture.start(
            folder,
            new CentreConfiguration.Store("jdbc:sqlite:" + folder.resolve("centre.db"), "", ""),
            "http://127.0.0.1:9/sms",
            "http://127.0.0.1:9/vneid",
            Optional.of(
                new CentreConfiguration.Statement(
                    "http://127.0.0.1:" + world.port() + "/bank/statement",
                    new StatementCheck.Pace(AFTER, Duration.ofMillis(100)))));
    centre.publish();
  }

  private Reply answer(Request request) {
    asked.add(request);
    return onTheWay.apply(bank.statement().answer(request));
  }

  @AfterEach
  void stop() {
    centre.close();
    world.close();
    bank.close();
  }

  @Test
  void aPaidOrderCompletesAlthoughTheBankNeverTold() throws Exception {
    TestKiosk kiosk = centre.kiosk("K1");
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    pay(order);

    await().untilAsserted(() -> assertEquals(Order.State.PAID, state(kiosk, order)));

    assertEquals(List.of(Transfer.Outcome.EXACT), outcomes());
    Request first = asked.remove();
    assertEquals(CentreFixture.ACCOUNT, first.parameters().get("account"));
  }

  @Test
  void aNotificationAndTheStatementTogetherCountOnce() throws Exception {
    TestKiosk kiosk = centre.kiosk("K1");
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    Order waiting = kiosk.order(TestKiosk.NAMES.next(), 8000);
    pay(order);
    var told = bank.transfers().getFirst();

    centre.bank().notify(told.transaction(), told.amount(), told.description());
    asked.clear();
    await().until(() -> asked.size() > 2);

    assertEquals(8000, kiosk.order(order.order()).received());
    assertEquals(Order.State.PENDING, state(kiosk, waiting));
    assertEquals(List.of(Transfer.Outcome.EXACT), outcomes());
  }

  @Test
  void aBankThatIsDownOrAnswersNonsenseIsAskedAgain() throws Exception {
    TestKiosk kiosk = centre.kiosk("K1");
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    for (Reply nonsense :
        List.of(
            Reply.empty(503),
            new Reply(200, "text/html", "<html>".getBytes(StandardCharsets.UTF_8)),
            Reply.json(200, Map.of("transactions", 1)))) {
      onTheWay = _ -> nonsense;
      asked.clear();
      await().until(() -> asked.size() > 1);
    }
    pay(order);

    onTheWay = UnaryOperator.identity();

    await().untilAsserted(() -> assertEquals(Order.State.PAID, state(kiosk, order)));
  }

  @Test
  void aLineThatNobodyCanReadIsKeptAndTheOthersCount() throws Exception {
    TestKiosk kiosk = centre.kiosk("K1");
    Order order = kiosk.order(TestKiosk.NAMES.next(), 8000);
    onTheWay =
        reply ->
            new Reply(
                reply.status(),
                reply.contentType(),
                reply.text().replace("[{", "[" + OTHER + ",{").getBytes(StandardCharsets.UTF_8));
    pay(order);

    await().untilAsserted(() -> assertEquals(Order.State.PAID, state(kiosk, order)));

    String page = TestBrowser.signIn(centre, "officer").get("/payments").body();
    assertTrue(page.contains("S-unread"), page);
  }

  private void pay(Order order) {
    Bank.Outcome paid =
        bank.pay(
            VietQr.transfer("970436", CentreFixture.ACCOUNT, order.amount(), order.reference())
                .encode(),
            Mishap.SILENT);
    assertTrue(paid instanceof Bank.Outcome.Paid);
  }

  private static Order.State state(TestKiosk kiosk, Order order) throws Exception {
    return kiosk.order(order.order()).state();
  }

  private List<Transfer.Outcome> outcomes() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "")) {
      return new SqlOrders(database).transfers(10).stream().map(Transfer::outcome).toList();
    }
  }
}
