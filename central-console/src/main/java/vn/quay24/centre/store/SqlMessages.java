package vn.quay24.centre.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.message.MessageBox;

/** Waiting texts in the database. */
public final class SqlMessages implements MessageBox {
  private final Database database;

  public SqlMessages(Database database) {
    this.database = database;
  }

  @Override
  public void put(UUID id, String kind, Optional<UUID> dossier, byte[] sealed, Instant now) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into message (id, kind, dossier, sealed, created_at, due_at, attempts)"
                        + " values (:id, :kind, :dossier, :sealed, :now, :now, 0)"
                        + " on conflict (id) do nothing")
                .bind("id", id.toString())
                .bind("kind", kind)
                .bind("dossier", Columns.text(dossier))
                .bind("sealed", sealed)
                .bind("now", now.toEpochMilli())
                .execute());
  }

  @Override
  public List<Due> take(Instant now, Instant until, int limit) {
    List<String> ids =
        database.with(
            db ->
                db.createQuery(
                        "select id from message where sent_at is null and due_at <= :now"
                            + " order by due_at limit :limit")
                    .bind("now", now.toEpochMilli())
                    .bind("limit", limit)
                    .mapTo(String.class)
                    .list());
    return ids.stream().map(id -> take(id, now, until)).flatMap(Optional::stream).toList();
  }

  private Optional<Due> take(String id, Instant now, Instant until) {
    return database.with(
        db ->
            db.createQuery(
                    "update message set due_at = :until where id = :id and sent_at is null"
                        + " and due_at <= :now returning id, sealed, attempts")
                .bind("until", until.toEpochMilli())
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .map(
                    (r, _) ->
                        new Due(Columns.uuid(r, "id"), r.getBytes("sealed"), r.getInt("attempts")))
                .findOne());
  }

  @Override
  public void sent(UUID id, Instant at) {
    database.run(
        db ->
            db.createUpdate("update message set sent_at = :at, sealed = null where id = :id")
                .bind("at", at.toEpochMilli())
                .bind("id", id.toString())
                .execute());
  }

  @Override
  public void later(UUID id, int attempts, Instant dueAt) {
    database.run(
        db ->
            db.createUpdate("update message set attempts = :attempts, due_at = :due where id = :id")
                .bind("attempts", attempts)
                .bind("due", dueAt.toEpochMilli())
                .bind("id", id.toString())
                .execute());
  }

  @Override
  public List<Sent> ofDossier(UUID dossier) {
    return database.with(
        db ->
            db.createQuery("select * from message where dossier = :dossier order by created_at")
                .bind("dossier", dossier.toString())
                .map(
                    (r, _) ->
                        new Sent(
                            r.getString("kind"),
                            Columns.instant(r, "created_at"),
                            Columns.instantOrNot(r, "sent_at")))
                .list());
  }
}
