package vn.quay24.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.pickup.Pickup;
import vn.quay24.centre.pickup.PickupShelf;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.pickup.PickupEvent;

/** Pickups in the database. */
public final class SqlPickups implements PickupShelf {
  private final Database database;

  public SqlPickups(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Pickup> find(UUID load) {
    return database.with(
        db ->
            db.createQuery("select * from pickup where load = :load")
                .bind("load", load.toString())
                .map((r, _) -> pickup(r))
                .findOne());
  }

  @Override
  public List<Pickup> ofDossier(UUID dossier) {
    return database.with(
        db ->
            db.createQuery("select * from pickup where dossier = :dossier order by prepared_at")
                .bind("dossier", dossier.toString())
                .map((r, _) -> pickup(r))
                .list());
  }

  @Override
  public List<Pickup> toInspect() {
    return database.with(
        db ->
            db.createQuery("select * from pickup where state = :state order by changed_at, load")
                .bind("state", Pickup.State.INSPECT.name())
                .map((r, _) -> pickup(r))
                .list());
  }

  @Override
  public void add(Pickup pickup) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into pickup (load, dossier, kiosk, staff, state, code_hash,"
                        + " sealed_code, prepared_at, changed_at) values (:load, :dossier, :kiosk,"
                        + " :staff, :state, :hash, :code, :prepared, :changed)")
                .bind("load", pickup.load().toString())
                .bind("dossier", pickup.dossier().toString())
                .bind("kiosk", pickup.kiosk().value())
                .bind("staff", pickup.staff())
                .bind("state", pickup.state().name())
                .bind("hash", pickup.codeHash())
                .bind("code", pickup.sealedCode().orElse(null))
                .bind("prepared", pickup.preparedAt().toEpochMilli())
                .bind("changed", pickup.changedAt().toEpochMilli())
                .execute());
  }

  @Override
  public void update(Pickup pickup) {
    database.run(
        db ->
            db.createUpdate(
                    "update pickup set compartment = :compartment, state = :state,"
                        + " sealed_code = :code, changed_at = :changed where load = :load")
                .bind("compartment", pickup.compartment().orElse(null))
                .bind("state", pickup.state().name())
                .bind("code", pickup.sealedCode().orElse(null))
                .bind("changed", pickup.changedAt().toEpochMilli())
                .bind("load", pickup.load().toString())
                .execute());
  }

  @Override
  public boolean add(PickupEvent event, Instant receivedAt) {
    return database.with(
        db ->
            db.createUpdate(
                        "insert into pickup_event (id, load, kind, compartment, at, received_at)"
                            + " values (:id, :load, :kind, :compartment, :at, :received)"
                            + " on conflict (id) do nothing")
                    .bind("id", event.event().toString())
                    .bind("load", event.load().toString())
                    .bind("kind", event.kind().name())
                    .bind("compartment", event.compartment())
                    .bind("at", event.at().toEpochMilli())
                    .bind("received", receivedAt.toEpochMilli())
                    .execute()
                > 0);
  }

  private static Pickup pickup(ResultSet row) throws SQLException {
    int compartment = row.getInt("compartment");
    Optional<Integer> known = row.wasNull() ? Optional.empty() : Optional.of(compartment);
    return new Pickup(
        Columns.uuid(row, "load"),
        Columns.uuid(row, "dossier"),
        new KioskId(row.getString("kiosk")),
        row.getString("staff"),
        known,
        Pickup.State.valueOf(row.getString("state")),
        row.getString("code_hash"),
        Optional.ofNullable(row.getBytes("sealed_code")),
        Columns.instant(row, "prepared_at"),
        Columns.instant(row, "changed_at"));
  }
}
