package vn.quay24.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.payment.OrderBook;
import vn.quay24.centre.payment.PaymentOrder;
import vn.quay24.centre.payment.Transfer;
import vn.quay24.protocol.KioskId;

/** Orders and transfers in the database; every row carries its hash. */
public final class SqlOrders implements OrderBook {
  private final Database database;

  public SqlOrders(Database database) {
    this.database = database;
  }

  @Override
  public Optional<PaymentOrder> find(UUID order) {
    return one("select * from payment_order where id = :key", order.toString());
  }

  @Override
  public Optional<PaymentOrder> hold(UUID order) {
    return one(
        "update payment_order set received = received where id = :key returning *",
        order.toString());
  }

  @Override
  public List<PaymentOrder> holdDossier(UUID dossier) {
    // One by one in the order of their ids, so that two transactions never wait for each other.
    return database
        .with(
            db ->
                db.createQuery("select id from payment_order where dossier = :dossier order by id")
                    .bind("dossier", dossier.toString())
                    .mapTo(String.class)
                    .list())
        .stream()
        .map(id -> hold(UUID.fromString(id)).orElseThrow())
        .toList();
  }

  @Override
  public Optional<PaymentOrder> byReference(String reference) {
    return one("select * from payment_order where reference = :key", reference);
  }

  @Override
  public List<PaymentOrder> ofDossier(UUID dossier) {
    return database.with(
        db ->
            db.createQuery(
                    "select * from payment_order where dossier = :dossier order by created_at")
                .bind("dossier", dossier.toString())
                .map((r, _) -> order(r))
                .list());
  }

  private Optional<PaymentOrder> one(String sql, String key) {
    return database.with(
        db -> db.createQuery(sql).bind("key", key).map((r, _) -> order(r)).findOne());
  }

  @Override
  public void add(PaymentOrder order) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into payment_order (id, dossier, kiosk, reference, procedure_code,"
                        + " amount, received, cancelled, created_at, expires_at, paid_at,"
                        + " row_sha256) values (:id, :dossier, :kiosk, :reference, :procedure,"
                        + " :amount, :received, :cancelled, :created, :expires, :paid, :hash)")
                .bind("id", order.id().toString())
                .bind("dossier", order.dossier().toString())
                .bind("kiosk", order.kiosk().value())
                .bind("reference", order.reference())
                .bind("procedure", order.procedureCode())
                .bind("amount", order.amount())
                .bind("received", order.received())
                .bind("cancelled", order.cancelled() ? 1 : 0)
                .bind("created", order.createdAt().toEpochMilli())
                .bind("expires", order.expiresAt().toEpochMilli())
                .bind("paid", Columns.millis(order.paidAt()))
                .bind("hash", hash(order))
                .execute());
  }

  @Override
  public void update(PaymentOrder order) {
    database.run(
        db ->
            db.createUpdate(
                    "update payment_order set received = :received, cancelled = :cancelled,"
                        + " paid_at = :paid, row_sha256 = :hash where id = :id")
                .bind("received", order.received())
                .bind("cancelled", order.cancelled() ? 1 : 0)
                .bind("paid", Columns.millis(order.paidAt()))
                .bind("hash", hash(order))
                .bind("id", order.id().toString())
                .execute());
  }

  @Override
  public Optional<Transfer> transfer(String bankTransaction) {
    return database.with(
        db ->
            db.createQuery("select * from transfer where bank_transaction = :id")
                .bind("id", bankTransaction)
                .map((r, _) -> transfer(r))
                .findOne());
  }

  @Override
  public boolean add(Transfer transfer) {
    return database.with(
        db ->
            db.createUpdate(
                        "insert into transfer (bank_transaction, account, amount, description, at,"
                            + " received_at, order_id, outcome, row_sha256) values (:id, :account,"
                            + " :amount, :description, :at, :received, :order, :outcome, :hash)"
                            + " on conflict (bank_transaction) do nothing")
                    .bind("id", transfer.bankTransaction())
                    .bind("account", transfer.account())
                    .bind("amount", transfer.amount())
                    .bind("description", transfer.description())
                    .bind("at", transfer.at().toEpochMilli())
                    .bind("received", transfer.receivedAt().toEpochMilli())
                    .bind("order", Columns.text(transfer.order()))
                    .bind("outcome", transfer.outcome().name())
                    .bind("hash", hash(transfer))
                    .execute()
                > 0);
  }

  @Override
  public void rename(Transfer transfer, Transfer.Outcome outcome) {
    Transfer renamed =
        new Transfer(
            transfer.bankTransaction(),
            transfer.account(),
            transfer.amount(),
            transfer.description(),
            transfer.at(),
            transfer.receivedAt(),
            transfer.order(),
            outcome,
            transfer.settlement());
    database.run(
        db ->
            db.createUpdate(
                    "update transfer set outcome = :outcome, row_sha256 = :hash"
                        + " where bank_transaction = :id")
                .bind("outcome", outcome.name())
                .bind("hash", hash(renamed))
                .bind("id", transfer.bankTransaction())
                .execute());
  }

  @Override
  public boolean settle(String bankTransaction, Transfer.Settlement settlement) {
    return database.with(
        db ->
            db.createUpdate(
                        "update transfer set settled_at = :at, settled_by = :by,"
                            + " settled_note = :note"
                            + " where bank_transaction = :id and settled_at is null")
                    .bind("at", settlement.at().toEpochMilli())
                    .bind("by", settlement.account())
                    .bind("note", settlement.note())
                    .bind("id", bankTransaction)
                    .execute()
                > 0);
  }

  @Override
  public List<Transfer> transfers(int limit) {
    return database.with(
        db ->
            db.createQuery("select * from transfer order by received_at desc limit :limit")
                .bind("limit", limit)
                .map((r, _) -> transfer(r))
                .list());
  }

  @Override
  public List<Transfer> unsettled() {
    return database.with(
        db ->
            db.createQuery(
                    "select * from transfer where settled_at is null"
                        + " and outcome in ('OVER', 'AGAIN', 'UNMATCHED') order by received_at")
                .map((r, _) -> transfer(r))
                .list());
  }

  @Override
  public List<Transfer> ofOrder(UUID order) {
    return database.with(
        db ->
            db.createQuery(
                    "select * from transfer where order_id = :order"
                        + " order by received_at, bank_transaction")
                .bind("order", order.toString())
                .map((r, _) -> transfer(r))
                .list());
  }

  @Override
  public Optional<Instant> oldestUnpaid(Instant from, Instant until) {
    return database.with(
        db ->
            db.createQuery(
                    "select min(created_at) as oldest from payment_order where paid_at is null"
                        + " and created_at >= :from and created_at <= :until")
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((r, _) -> Columns.instantOrNot(r, "oldest"))
                .one());
  }

  @Override
  public List<PaymentOrder> paidWithoutDossier(Instant since) {
    return database.with(
        db ->
            db.createQuery(
                    "select o.* from payment_order o where o.received > 0"
                        + " and (o.cancelled = 1 or o.created_at < :since)"
                        + " and not exists (select 1 from dossier d where d.id = o.dossier"
                        + " and d.stored_at is not null)"
                        + " and not exists (select 1 from order_settlement s"
                        + " where s.order_id = o.id and s.received = o.received)"
                        + " order by o.created_at")
                .bind("since", since.toEpochMilli())
                .map((r, _) -> order(r))
                .list());
  }

  @Override
  public List<PaymentOrder> partPaid(Instant since) {
    return database.with(
        db ->
            db.createQuery(
                    "select * from payment_order where received > 0 and received < amount"
                        + " and cancelled = 0 and created_at >= :since order by created_at")
                .bind("since", since.toEpochMilli())
                .map((r, _) -> order(r))
                .list());
  }

  @Override
  public void settle(PaymentOrder order, Transfer.Settlement settlement) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into order_settlement"
                        + " (order_id, received, settled_at, settled_by, settled_note)"
                        + " values (:id, :received, :at, :by, :note)"
                        + " on conflict (order_id) do update set received = excluded.received,"
                        + " settled_at = excluded.settled_at, settled_by = excluded.settled_by,"
                        + " settled_note = excluded.settled_note")
                .bind("id", order.id().toString())
                .bind("received", order.received())
                .bind("at", settlement.at().toEpochMilli())
                .bind("by", settlement.account())
                .bind("note", settlement.note())
                .execute());
  }

  @Override
  public long settled(UUID order) {
    return database.with(
        db ->
            db.createQuery("select received from order_settlement where order_id = :id")
                .bind("id", order.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  private static PaymentOrder order(ResultSet row) throws SQLException {
    PaymentOrder order =
        new PaymentOrder(
            Columns.uuid(row, "id"),
            Columns.uuid(row, "dossier"),
            new KioskId(row.getString("kiosk")),
            row.getString("reference"),
            row.getString("procedure_code"),
            row.getLong("amount"),
            row.getLong("received"),
            row.getInt("cancelled") != 0,
            Columns.instant(row, "created_at"),
            Columns.instant(row, "expires_at"),
            Columns.instantOrNot(row, "paid_at"));
    Columns.require(hash(order), row.getString("row_sha256"), "order " + order.id());
    return order;
  }

  private static Transfer transfer(ResultSet row) throws SQLException {
    Optional<Transfer.Settlement> settlement =
        Columns.instantOrNot(row, "settled_at").isPresent()
            ? Optional.of(
                new Transfer.Settlement(
                    Columns.instant(row, "settled_at"),
                    row.getString("settled_by"),
                    row.getString("settled_note")))
            : Optional.empty();
    Transfer transfer =
        new Transfer(
            row.getString("bank_transaction"),
            row.getString("account"),
            row.getLong("amount"),
            row.getString("description"),
            Columns.instant(row, "at"),
            Columns.instant(row, "received_at"),
            Columns.uuidOrNot(row, "order_id"),
            Transfer.Outcome.valueOf(row.getString("outcome")),
            settlement);
    Columns.require(
        hash(transfer), row.getString("row_sha256"), "transfer " + transfer.bankTransaction());
    return transfer;
  }

  private static String hash(PaymentOrder order) {
    return Columns.rowHash(
        order.id(),
        order.dossier(),
        order.kiosk(),
        order.reference(),
        order.procedureCode(),
        order.amount(),
        order.received(),
        order.cancelled(),
        order.createdAt().toEpochMilli(),
        order.expiresAt().toEpochMilli(),
        Columns.millis(order.paidAt()));
  }

  private static String hash(Transfer transfer) {
    return Columns.rowHash(
        transfer.bankTransaction(),
        transfer.account(),
        transfer.amount(),
        transfer.description(),
        transfer.at().toEpochMilli(),
        transfer.receivedAt().toEpochMilli(),
        Columns.text(transfer.order()),
        transfer.outcome());
  }
}
