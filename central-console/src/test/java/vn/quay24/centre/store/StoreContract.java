package vn.quay24.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import vn.quay24.centre.account.Account;
import vn.quay24.centre.account.Role;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.centre.health.KioskHealth;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.payment.BankNotification;
import vn.quay24.centre.payment.Notifications;
import vn.quay24.centre.payment.OrderMoney;
import vn.quay24.centre.payment.PaymentOrder;
import vn.quay24.centre.payment.Reference;
import vn.quay24.centre.payment.Settlements;
import vn.quay24.centre.payment.Transfer;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.verification.VerificationBook;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.UpdateReceipt;
import vn.quay24.protocol.verification.Verification;

/** Both databases keep the same promises. */
abstract class StoreContract {
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  private static final KioskId KIOSK = new KioskId("K1");

  abstract Database database();

  @Test
  void aHundredOfficersAtOnceGetAHundredCodes() throws Exception {
    SqlDossiers dossiers = new SqlDossiers(database());
    Set<Integer> numbers = ConcurrentHashMap.newKeySet();
    try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each :
          officers.invokeAll(
              IntStream.range(0, 100)
                  .<Callable<Boolean>>mapToObj(
                      _ ->
                          () ->
                              numbers.add(
                                  database()
                                      .in(() -> dossiers.nextNumber("999.00.00.H99", "261125"))))
                  .toList())) {
        assertTrue(each.get());
      }
    }

    assertEquals(100, numbers.size());
    assertEquals(101, dossiers.nextNumber("999.00.00.H99", "261125"));
    assertEquals(1, dossiers.nextNumber("999.00.00.H99", "261126"));
  }

  @Test
  void aTransactionThatFailsLeavesNothing() {
    SqlOrders orders = new SqlOrders(database());
    PaymentOrder order = order();

    assertThrows(
        IllegalStateException.class,
        () ->
            database()
                .in(
                    () -> {
                      orders.add(order);
                      throw new IllegalStateException("half way");
                    }));

    assertTrue(orders.find(order.id()).isEmpty());
  }

  @Test
  void ofWhatIsDoneTheNewestIsFirst() {
    SqlDossiers dossiers = new SqlDossiers(database());
    UUID older = returned(dossiers, NOW.plusSeconds(86_400));
    UUID newer = returned(dossiers, NOW.plusSeconds(2 * 86_400));
    UUID between = returned(dossiers, NOW.plusSeconds(86_401));

    assertEquals(
        List.of(newer, between, older),
        dossiers.newestInStates(List.of(DossierState.RETURNED), 3).stream()
            .map(Dossier::id)
            .toList());
  }

  private static UUID returned(SqlDossiers dossiers, Instant finished) {
    UUID id = UUID.randomUUID();
    dossiers.announce(
        new SealedDossier(
            1,
            id,
            "N-" + id,
            "2.000635",
            NOW,
            "key",
            new byte[0],
            List.of(),
            "slip " + id,
            Optional.empty()),
        KIOSK,
        "20341",
        NOW);
    dossiers.arrived(id, new DossierShelf.Arrival(NOW, NOW, Optional.empty(), 1, "mac", 0));
    dossiers.update(dossiers.find(id).orElseThrow().finished(finished).in(DossierState.RETURNED));
    return id;
  }

  @Test
  void aDamagedReportOfOneKioskDoesNotHideTheFleet() {
    StoredFleet fleet = new StoredFleet(database());
    KioskId damaged = new KioskId("K-damaged");
    fleet.state(damaged, KioskState.birth(1, NOW), NOW);
    database()
        .run(
            db ->
                db.execute(
                    "insert into kiosk_report (kiosk, boot, sequence, received_at, report)"
                        + " values ('K-damaged', 1, 1, 0, '{}')"));

    KioskHealth seen =
        fleet.all().stream().filter(each -> each.kiosk().equals(damaged)).findFirst().orElseThrow();

    assertEquals(Optional.empty(), seen.report());
    assertTrue(seen.state().isPresent());
  }

  @Test
  void aTextThatTheDatabaseCannotHoldIsNotTriedForEver() {
    StoredFleet fleet = new StoredFleet(database());
    UpdateReceipt receipt =
        new UpdateReceipt(1, 1, UpdateReceipt.Outcome.REFUSED, Optional.of("\0"), NOW);

    try {
      fleet.receipt(KIOSK, receipt); // SQLite holds it
    } catch (JdbiException e) {
      assertTrue(fleet.hopeless(e));
    }
  }

  @Test
  void ordersAndTransfersComeBackAsTheyWere() {
    SqlOrders orders = new SqlOrders(database());
    PaymentOrder order = order();
    orders.add(order);
    Transfer transfer =
        new Transfer(
            "T-" + order.id(),
            "999",
            8000,
            "nộp phí 漢",
            NOW,
            NOW,
            Optional.of(order.id()),
            Transfer.Outcome.EXACT,
            Optional.empty());

    assertTrue(orders.add(transfer));
    assertFalse(orders.add(transfer));

    assertEquals(Optional.of(order), orders.find(order.id()));
    assertEquals(Optional.of(order), orders.byReference(order.reference()));
    assertEquals(Optional.of(order), database().in(() -> orders.hold(order.id())));
    assertEquals(Optional.of(transfer), orders.transfer(transfer.bankTransaction()));
  }

  @Test
  void ofTwoOrdersOfADossierThatArePaidAtOnceOneIsMoneyToGiveBack() throws Exception {
    SqlOrders orders = new SqlOrders(database());
    Notifications notifications =
        new Notifications(
            orders,
            database(),
            "999",
            _ -> {},
            (_, _, _, _) -> {},
            new LiveEvents(),
            InstantSource.fixed(NOW));
    try (ExecutorService bank = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 20; round++) {
        UUID dossier = UUID.randomUUID();
        List<PaymentOrder> both = List.of(order(dossier), order(dossier));
        both.forEach(orders::add);

        for (var paid :
            bank.invokeAll(both.stream().map(order -> paying(notifications, order)).toList())) {
          paid.get();
        }

        assertEquals(
            List.of(Transfer.Outcome.AGAIN, Transfer.Outcome.EXACT),
            both.stream()
                .flatMap(order -> orders.ofOrder(order.id()).stream())
                .map(Transfer::outcome)
                .sorted(Comparator.comparing(Enum::name))
                .toList());
      }
    }
  }

  @Test
  void eachTransferBeyondAFeeGivesBackWhatCameWithIt() {
    SqlOrders orders = new SqlOrders(database());
    PaymentOrder order = order();
    orders.add(order);

    pay(orders, order, 5000, "A");
    pay(orders, order, 8000, "B");
    pay(orders, order, 8000, "C");

    OrderMoney money =
        new OrderMoney(orders.find(order.id()).orElseThrow(), orders.ofOrder(order.id()));
    assertEquals(List.of(0L, 5000L, 8000L), money.transfers().stream().map(money::spare).toList());
  }

  @Test
  void moneyToGiveBackStandsInOneListAndNotInTwo() throws Exception {
    SqlOrders orders = new SqlOrders(database());
    PaymentOrder order = order();
    orders.add(order);

    pay(orders, order, 10_000, "A");
    assertEquals(Optional.of(8000L), withoutDossier(orders, order));
    settlements(orders).settleOrder("canbo", order.id(), 10_000, "hoàn trả");
    assertEquals(Optional.empty(), withoutDossier(orders, order));

    pay(orders, order, 8000, "B");
    assertEquals(Optional.empty(), withoutDossier(orders, order));
  }

  @Test
  void aPartThatWasGivenBackIsNotGivenBackAgainOnceTheDossierIsPaid() throws Exception {
    SqlOrders orders = new SqlOrders(database());
    UUID dossier = UUID.randomUUID();
    PaymentOrder left = order(dossier);
    PaymentOrder taken = order(dossier);
    List.of(left, taken).forEach(orders::add);

    pay(orders, left, 3000, "A");
    settlements(orders).settleOrder("canbo", left.id(), 3000, "hoàn trả");
    pay(orders, left, 1000, "B");
    assertEquals(Optional.of(1000L), withoutDossier(orders, left));
    pay(orders, taken, 8000, "A");

    assertEquals(
        List.of(Transfer.Outcome.UNDER, Transfer.Outcome.AGAIN),
        orders.ofOrder(left.id()).stream().map(Transfer::outcome).toList());
    assertEquals(Optional.empty(), withoutDossier(orders, left));
  }

  @Test
  void ofTwoOfficersWhoSettleATransferAtOnceOneIsTold() throws Exception {
    SqlOrders orders = new SqlOrders(database());
    PaymentOrder order = order();
    orders.add(order);
    try (ExecutorService desk = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 20; round++) {
        String id = pay(orders, order, 9000, "R" + round).bankTransaction();

        List<String> noted = new ArrayList<>();
        for (var note :
            desk.invokeAll(
                List.of(settling(orders, id, "canbo1"), settling(orders, id, "canbo2")))) {
          note.get().ifPresent(noted::add);
        }

        assertEquals(
            noted, List.of(orders.transfer(id).orElseThrow().settlement().orElseThrow().account()));
      }
    }
  }

  private Callable<Optional<String>> settling(SqlOrders orders, String id, String officer) {
    return () -> {
      try {
        settlements(orders).settle(officer, id, "hoàn trả");
        return Optional.of(officer);
      } catch (RefusedException _) {
        return Optional.empty();
      }
    };
  }

  @Test
  void twoWhoWaitForEachOtherBothComeThrough() throws Exception {
    SqlOrders orders = new SqlOrders(database());
    List<PaymentOrder> made = List.of(order(), order());
    made.forEach(orders::add);
    List<UUID> both = made.stream().map(PaymentOrder::id).toList();
    CountDownLatch begun = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (var done :
          threads.invokeAll(
              List.of(holding(orders, both, begun), holding(orders, both.reversed(), begun)))) {
        assertTrue(done.get());
      }
    }
  }

  /** Holds the first, waits a while for the other one to do so too, and holds the second. */
  private Callable<Boolean> holding(SqlOrders orders, List<UUID> both, CountDownLatch begun) {
    return () ->
        database()
            .in(
                () -> {
                  orders.hold(both.getFirst());
                  begun.countDown();
                  var _ = begun.await(1, TimeUnit.SECONDS);
                  // A transaction within it is a part of it, and not run again by itself.
                  return database().in(() -> orders.hold(both.getLast())).isPresent();
                });
  }

  @Test
  void whatTheBankPaidIsNotedLastSoThatNobodyWaitsForTheNoteAndADossier() {
    List<String> happened = new ArrayList<>();
    SqlOrders orders = new SqlOrders(database());
    UUID dossier = UUID.randomUUID();
    PaymentOrder left = order(dossier);
    PaymentOrder taken = order(dossier);
    List.of(left, taken).forEach(orders::add);
    pay(orders, left, 3000, "A");

    new Notifications(
            orders,
            database(),
            "999",
            _ -> happened.add("paid"),
            (_, action, _, _) -> happened.add(action),
            new LiveEvents(),
            InstantSource.fixed(NOW))
        .accept(new BankNotification("T-" + taken.id(), "999", 8000, taken.reference(), NOW));

    assertEquals(List.of("paid", "transfer.exact", "transfer.again"), happened);
  }

  @Test
  void aStatementThatFailsDoesNotSayWhatItCarried() {
    SqlAccounts accounts = new SqlAccounts(database());
    String name = "nguyen-thi-lan-" + UUID.randomUUID();

    Throwable failure =
        assertThrows(
            RuntimeException.class, () -> accounts.open(name, name, "", NOW.plusSeconds(1)));

    for (Throwable at = failure; at != null; at = at.getCause()) {
      assertFalse(String.valueOf(at).contains(name), at.getClass()::getName);
    }
  }

  private Transfer pay(SqlOrders orders, PaymentOrder order, long amount, String name) {
    return new Notifications(
            orders,
            database(),
            "999",
            _ -> {},
            (_, _, _, _) -> {},
            new LiveEvents(),
            InstantSource.fixed(NOW))
        .accept(
            new BankNotification("T-" + order.id() + name, "999", amount, order.reference(), NOW));
  }

  private Settlements settlements(SqlOrders orders) {
    return new Settlements(
        orders,
        database(),
        (_, _, _, _) -> {},
        new LiveEvents(),
        InstantSource.fixed(NOW.plus(Duration.ofDays(2))));
  }

  private Optional<Long> withoutDossier(SqlOrders orders, PaymentOrder order) {
    return settlements(orders).paidWithoutDossier(NOW.plus(Duration.ofDays(2))).stream()
        .filter(orphan -> orphan.order().id().equals(order.id()))
        .map(Settlements.Orphan::held)
        .findFirst();
  }

  private static Callable<Transfer> paying(Notifications notifications, PaymentOrder order) {
    return () ->
        notifications.accept(
            new BankNotification("T-" + order.id(), "999", 8000, order.reference(), NOW));
  }

  @Test
  void aRowThatWasChangedBehindTheCentresBackIsNoticed() {
    SqlOrders orders = new SqlOrders(database());
    PaymentOrder order = order();
    orders.add(order);
    database()
        .run(
            db ->
                db.execute(
                    "update payment_order set received = 8000 where id = ?",
                    order.id().toString()));

    assertThrows(IllegalStateException.class, () -> orders.find(order.id()));

    orders.update(order);
  }

  @Test
  void aTokenIsUsedByOneOfTwo() {
    SqlKiosks kiosks = new SqlKiosks(database());
    kiosks.put(new Kiosk(KIOSK, "danang", "Quầy 1", "20341", "Tam Kỳ", Optional.empty()));
    String token = UUID.randomUUID().toString();
    kiosks.putToken(token, KIOSK, NOW.plusSeconds(60));

    assertEquals(Optional.of(KIOSK), database().in(() -> kiosks.useToken(token, NOW)));
    assertEquals(Optional.empty(), database().in(() -> kiosks.useToken(token, NOW)));
  }

  @Test
  void sessionsWhoseTimeHasComeAreForgottenAndOthersStay() {
    SqlAccounts accounts = new SqlAccounts(database());
    accounts.put(new Account("officer", "", Role.OFFICER, "", 0, Instant.EPOCH));
    accounts.open("old", "officer", "", NOW);
    accounts.open("young", "officer", "", NOW.plusSeconds(1));

    accounts.forgetExpired(NOW);

    assertTrue(accounts.session("old", NOW.minusSeconds(1)).isEmpty());
    assertTrue(accounts.session("young", NOW).isPresent());
    accounts.close("young");
  }

  @Test
  void aVerificationIsPolledByOneOfTwoAndSettledByTheFirst() {
    SqlVerifications book = new SqlVerifications(database());
    VerificationBook.Entry entry =
        new VerificationBook.Entry(
            UUID.randomUUID(),
            KIOSK,
            UUID.randomUUID(),
            "42",
            Optional.of("request"),
            Optional.empty(),
            Verification.State.PENDING,
            NOW,
            NOW.plusSeconds(120));
    book.add(entry);

    assertTrue(book.claim(entry.id(), NOW, NOW.plusSeconds(10)));
    assertFalse(book.claim(entry.id(), NOW, NOW.plusSeconds(10)));
    assertTrue(book.update(entry.in(Verification.State.CONFIRMED, NOW)));
    assertFalse(book.update(entry.in(Verification.State.EXPIRED, NOW)));

    assertEquals(Verification.State.CONFIRMED, book.find(entry.id()).orElseThrow().state());
  }

  @Test
  void theAuditChainIsWholeUntilSomebodyChangesIt() {
    SqlAuditLog audit = new SqlAuditLog(database(), InstantSource.fixed(NOW));
    for (int i = 0; i < 5; i++) {
      audit.append("canbo", "dossier.accept", "id-" + i, "");
    }
    assertEquals(0, audit.firstBroken());
    long[] last = new long[1];
    database()
        .run(
            db ->
                last[0] =
                    db.createQuery("select max(number) from audit_entry").mapTo(Long.class).one());

    database()
        .run(db -> db.execute("update audit_entry set actor = 'x' where number = ?", last[0] - 1));

    assertEquals(last[0] - 1, audit.firstBroken());
    database()
        .run(
            db ->
                db.execute("update audit_entry set actor = 'canbo' where number = ?", last[0] - 1));
  }

  private static PaymentOrder order() {
    return order(UUID.randomUUID());
  }

  private static PaymentOrder order(UUID dossier) {
    return new PaymentOrder(
        UUID.randomUUID(),
        dossier,
        KIOSK,
        Reference.next(new SecureRandom()),
        "2.000635",
        8000,
        0,
        false,
        NOW,
        NOW.plusSeconds(900),
        Optional.empty());
  }
}
