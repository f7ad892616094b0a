package vn.quay24.centre.store;

import java.util.List;
import vn.quay24.centre.payment.NoticeShelf;
import vn.quay24.centre.payment.Transfer;

/** Unread notices of the bank in the database. */
public final class SqlNotices implements NoticeShelf {
  private final Database database;

  public SqlNotices(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Kept notice) {
    return database.with(
        db ->
            db.createUpdate(
                        "insert into unread_notice (id, received_at, reason, sealed)"
                            + " values (:id, :received, :reason, :sealed)"
                            + " on conflict (id) do nothing")
                    .bind("id", notice.id())
                    .bind("received", notice.receivedAt().toEpochMilli())
                    .bind("reason", notice.reason())
                    .bind("sealed", notice.sealed())
                    .execute()
                > 0);
  }

  @Override
  public List<Kept> open() {
    return database.with(
        db ->
            db.createQuery(
                    "select * from unread_notice where settled_at is null order by received_at, id")
                .map(
                    (r, _) ->
                        new Kept(
                            r.getString("id"),
                            Columns.instant(r, "received_at"),
                            r.getString("reason"),
                            r.getBytes("sealed")))
                .list());
  }

  @Override
  public boolean settle(String id, Transfer.Settlement settlement) {
    return database.with(
        db ->
            db.createUpdate(
                        "update unread_notice set settled_at = :at, settled_by = :by,"
                            + " settled_note = :note where id = :id and settled_at is null")
                    .bind("at", settlement.at().toEpochMilli())
                    .bind("by", settlement.account())
                    .bind("note", settlement.note())
                    .bind("id", id)
                    .execute()
                > 0);
  }
}
