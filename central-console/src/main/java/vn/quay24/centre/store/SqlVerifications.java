package vn.quay24.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.verification.VerificationBook;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.verification.Verification;

/** Verifications in the database. */
public final class SqlVerifications implements VerificationBook {
  private final Database database;

  public SqlVerifications(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Entry> find(UUID verification) {
    return database.with(
        db ->
            db.createQuery("select * from verification where id = :id")
                .bind("id", verification.toString())
                .map((r, _) -> entry(r))
                .findOne());
  }

  @Override
  public boolean add(Entry entry) {
    return database.with(
        db ->
            db.createUpdate(
                        "insert into verification (id, kiosk, visit, match_number, auth_req_id,"
                            + " sealed_number, state, poll_after, expires_at) values (:id, :kiosk,"
                            + " :visit, :match, :provider, :sealed, :state, :poll, :expires)"
                            + " on conflict (id) do nothing")
                    .bind("id", entry.id().toString())
                    .bind("kiosk", entry.kiosk().value())
                    .bind("visit", entry.visit().toString())
                    .bind("match", entry.matchNumber())
                    .bind("provider", Columns.text(entry.providerId()))
                    .bind("sealed", entry.sealedNumber().orElse(null))
                    .bind("state", entry.state().name())
                    .bind("poll", entry.pollAfter().toEpochMilli())
                    .bind("expires", entry.expiresAt().toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public boolean claim(UUID verification, Instant now, Instant until) {
    return database.with(
        db ->
            db.createUpdate(
                        "update verification set poll_after = :until where id = :id"
                            + " and state = 'PENDING' and poll_after <= :now")
                    .bind("until", until.toEpochMilli())
                    .bind("id", verification.toString())
                    .bind("now", now.toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public boolean update(Entry entry) {
    return database.with(
        db ->
            db.createUpdate(
                        "update verification set auth_req_id = :provider, sealed_number = :sealed,"
                            + " state = :state, poll_after = :poll where id = :id"
                            + " and state = 'PENDING'")
                    .bind("provider", Columns.text(entry.providerId()))
                    .bind("sealed", entry.sealedNumber().orElse(null))
                    .bind("state", entry.state().name())
                    .bind("poll", entry.pollAfter().toEpochMilli())
                    .bind("id", entry.id().toString())
                    .execute()
                > 0);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Columns.uuid(row, "id"),
        new KioskId(row.getString("kiosk")),
        Columns.uuid(row, "visit"),
        row.getString("match_number"),
        Columns.textOrNot(row, "auth_req_id"),
        Optional.ofNullable(row.getBytes("sealed_number")),
        Verification.State.valueOf(row.getString("state")),
        Columns.instant(row, "poll_after"),
        Columns.instant(row, "expires_at"));
  }
}
