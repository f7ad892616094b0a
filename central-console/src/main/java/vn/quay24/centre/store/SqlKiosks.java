package vn.quay24.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;

/** Kiosks, tokens and certificates in the database. */
public final class SqlKiosks implements KioskRegister {
  private final Database database;

  public SqlKiosks(Database database) {
    this.database = database;
  }

  @Override
  public List<Kiosk> all() {
    return database.with(
        db -> db.createQuery("select * from kiosk order by id").map((r, _) -> kiosk(r)).list());
  }

  @Override
  public Optional<Kiosk> find(KioskId id) {
    return database.with(
        db ->
            db.createQuery("select * from kiosk where id = :id")
                .bind("id", id.value())
                .map((r, _) -> kiosk(r))
                .findOne());
  }

  @Override
  public void put(Kiosk kiosk) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into kiosk (id, tenant, name, unit_code, unit_name)"
                        + " values (:id, :tenant, :name, :unit, :unitName)"
                        + " on conflict (id) do update set tenant = :tenant, name = :name,"
                        + " unit_code = :unit, unit_name = :unitName")
                .bind("id", kiosk.id().value())
                .bind("tenant", kiosk.tenant())
                .bind("name", kiosk.name())
                .bind("unit", kiosk.unitCode())
                .bind("unitName", kiosk.unitName())
                .execute());
  }

  @Override
  public void enrolled(KioskId kiosk, Instant at) {
    database.run(
        db -> {
          db.createUpdate(
                  "update kiosk set enrolled_at = coalesce(enrolled_at, :at) where id = :id")
              .bind("at", at.toEpochMilli())
              .bind("id", kiosk.value())
              .execute();
          // A new disk counts its agent's starts from one again.
          for (String table : List.of("kiosk_state", "kiosk_report")) {
            db.createUpdate("delete from <table> where kiosk = :id")
                .define("table", table)
                .bind("id", kiosk.value())
                .execute();
          }
        });
  }

  @Override
  public void putToken(String tokenSha256, KioskId kiosk, Instant expiresAt) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into enrolment_token (token_sha256, kiosk, expires_at)"
                        + " values (:token, :kiosk, :expires)")
                .bind("token", tokenSha256)
                .bind("kiosk", kiosk.value())
                .bind("expires", expiresAt.toEpochMilli())
                .execute());
  }

  @Override
  public Optional<KioskId> useToken(String tokenSha256, Instant now) {
    return database.with(
        db ->
            db.createQuery(
                    "update enrolment_token set used_at = :now where token_sha256 = :token"
                        + " and used_at is null and expires_at > :now returning kiosk")
                .bind("now", now.toEpochMilli())
                .bind("token", tokenSha256)
                .map((r, _) -> new KioskId(r.getString("kiosk")))
                .findOne());
  }

  @Override
  public void certify(KioskId kiosk, Role role, String sha256, Instant notAfter, Instant now) {
    database.run(
        db -> {
          db.createUpdate(
                  "update certificate set revoked_at = :now"
                      + " where kiosk = :kiosk and role = :role and revoked_at is null")
              .bind("now", now.toEpochMilli())
              .bind("kiosk", kiosk.value())
              .bind("role", role.word())
              .execute();
          db.createUpdate(
                  "insert into certificate (sha256, kiosk, role, not_after)"
                      + " values (:sha256, :kiosk, :role, :notAfter)")
              .bind("sha256", sha256)
              .bind("kiosk", kiosk.value())
              .bind("role", role.word())
              .bind("notAfter", notAfter.toEpochMilli())
              .execute();
        });
  }

  @Override
  public boolean revoke(KioskId kiosk, Instant now) {
    return database.with(
        db ->
            db.createUpdate(
                        "update certificate set revoked_at = :now"
                            + " where kiosk = :kiosk and revoked_at is null")
                    .bind("now", now.toEpochMilli())
                    .bind("kiosk", kiosk.value())
                    .execute()
                > 0);
  }

  @Override
  public Set<KioskId> certified() {
    return database.with(
        db ->
            Set.copyOf(
                db.createQuery("select distinct kiosk from certificate where revoked_at is null")
                    .map((r, _) -> new KioskId(r.getString("kiosk")))
                    .list()));
  }

  @Override
  public boolean certified(KioskId kiosk, Role role, String sha256) {
    return database.with(
        db ->
            db.createQuery(
                        "select count(*) from certificate where sha256 = :sha256"
                            + " and kiosk = :kiosk and role = :role and revoked_at is null")
                    .bind("sha256", sha256)
                    .bind("kiosk", kiosk.value())
                    .bind("role", role.word())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  private static Kiosk kiosk(ResultSet row) throws SQLException {
    return new Kiosk(
        new KioskId(row.getString("id")),
        row.getString("tenant"),
        row.getString("name"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        Columns.instantOrNot(row, "enrolled_at"));
  }
}
