package vn.quay24.centre.main;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quay24.centre.payment.Notifications;
import vn.quay24.centre.payment.PaymentOrder;
import vn.quay24.centre.payment.Reference;
import vn.quay24.centre.payment.Transfer;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.PostgresCluster;
import vn.quay24.centre.store.SqlOrders;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.payment.Order;

/**
 * One notification, told by eight connections at once to a centre that is killed before it has
 * booked it, and again after it has and before anybody heard the answer: booked once.
 */
class KilledPaymentIT {
  private static final int TELLERS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NOT_TOLD = 0;

  @TempDir static Path folder;
  private static PostgresCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = PostgresCluster.start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  static Stream<CentreConfiguration.Store> stores() {
    return Stream.of(
        new CentreConfiguration.Store("jdbc:sqlite:" + folder.resolve("centre.db"), "", ""),
        new CentreConfiguration.Store(cluster.url(), PostgresCluster.USER, ""));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void aNotificationCountsOnceHoweverOftenItIsToldAndWheneverTheCentreIsKilled(
      CentreConfiguration.Store store) throws Exception {
    Path home = Files.createTempDirectory(folder, "centre");
    try (Database database = Database.open(store.url(), store.user(), store.password());
        CentreProcess centre = CentreProcess.start(home, store);
        ExecutorService tellers = Executors.newFixedThreadPool(TELLERS)) {
      SqlOrders orders = new SqlOrders(database);
      PaymentOrder order = order();
      orders.add(order);
      TestBank bank = bank(centre);

      List<Future<Integer>> unheard;
      try (Connection other =
          DriverManager.getConnection(store.url(), store.user(), store.password())) {
        hold(other, order.id());
        unheard = tell(tellers, bank, order);
        await().atMost(PATIENCE).until(() -> centre.isIn(Notifications.class));
        centre.kill();
      }
      for (Future<Integer> answer : unheard) {
        assertEquals(NOT_TOLD, answer.get());
      }
      assertEquals(Optional.empty(), orders.transfer("T-once"), "nothing was half booked");

      centre.again();
      List<Future<Integer>> second = tell(tellers, bank, order);
      await().atMost(PATIENCE).until(() -> orders.transfer("T-once").isPresent());
      centre.kill();
      for (Future<Integer> answer : second) {
        assertTrue(answer.get() == 204 || answer.get() == NOT_TOLD);
      }
      assertEquals(8000, orders.find(order.id()).orElseThrow().received());

      centre.again();
      for (Future<Integer> answer : tell(tellers, bank, order)) {
        assertEquals(204, answer.get());
      }
      assertEquals(8000, orders.find(order.id()).orElseThrow().received());
      assertEquals(Order.State.PAID, orders.find(order.id()).orElseThrow().state());
      assertEquals(
          List.of(Transfer.Outcome.EXACT),
          orders.ofOrder(order.id()).stream().map(Transfer::outcome).toList());
      assertEquals(List.of(), orders.unsettled());
    }
  }

  /** Makes every booking of this order wait. */
  private static void hold(Connection other, UUID order) throws Exception {
    other.setAutoCommit(false);
    try (Statement statement = other.createStatement()) {
      statement.execute("update payment_order set received = 0 where id = '" + order + "'");
    }
  }

  private static List<Future<Integer>> tell(
      ExecutorService tellers, TestBank bank, PaymentOrder order) {
    Callable<Integer> teller =
        () -> {
          try {
            return bank.notify("T-once", 8000, order.reference());
          } catch (IOException _) {
            return NOT_TOLD;
          }
        };
    return Stream.generate(() -> tellers.submit(teller)).limit(TELLERS).toList();
  }

  private static TestBank bank(CentreProcess centre) throws IOException {
    return new TestBank(
        URI.create("http://127.0.0.1:" + centre.webhook() + "/bank/notifications"),
        Files.readString(centre.bankSecret()).strip());
  }

  private static PaymentOrder order() {
    Instant now = Instant.ofEpochMilli(Instant.now().toEpochMilli());
    return new PaymentOrder(
        TestKiosk.NAMES.next(),
        TestKiosk.NAMES.next(),
        new KioskId("K1"),
        Reference.next(new SecureRandom()),
        TestDossier.COPIES,
        8000,
        0,
        false,
        now,
        now.plusSeconds(900),
        Optional.empty());
  }
}
