package vn.quay24.centre.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.release.Sha256;

/** Dossiers in the database; the manifest's row carries its hash. */
public final class SqlDossiers implements DossierShelf {
  private final Database database;

  public SqlDossiers(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Dossier> find(UUID dossier) {
    return one("select * from dossier where id = :key", dossier.toString());
  }

  @Override
  public Optional<Dossier> hold(UUID dossier) {
    return one(
        "update dossier set version = version where id = :key returning *", dossier.toString());
  }

  @Override
  public Optional<Dossier> byCode(String code) {
    return one("select * from dossier where code = :key", code);
  }

  @Override
  public Optional<Dossier> bySlip(String slipSha256) {
    return one(
        "select * from dossier where slip_sha256 = :key and stored_at is not null", slipSha256);
  }

  private Optional<Dossier> one(String sql, String key) {
    return database.with(
        db -> db.createQuery(sql).bind("key", key).map((r, _) -> dossier(r)).findFirst());
  }

  @Override
  public List<Dossier> byHolder(String holderMac, int limit) {
    return database.with(
        db ->
            db.createQuery(
                    "select * from dossier where holder_mac = :mac and stored_at is not null"
                        + " order by stored_at desc limit :limit")
                .bind("mac", holderMac)
                .bind("limit", limit)
                .map((r, _) -> dossier(r))
                .list());
  }

  @Override
  public List<Dossier> inStates(List<DossierState> states, int limit) {
    return inStates(states, limit, "stored_at");
  }

  @Override
  public List<Dossier> newestInStates(List<DossierState> states, int limit) {
    return inStates(states, limit, "coalesce(finished_at, stored_at) desc");
  }

  private List<Dossier> inStates(List<DossierState> states, int limit, String order) {
    return database.with(
        db ->
            db.createQuery(
                    "select * from dossier where state in (<states>) and stored_at is not null"
                        + " order by <order> limit :limit")
                .define("order", order)
                .bindList("states", states.stream().map(Enum::name).toList())
                .bind("limit", limit)
                .map((r, _) -> dossier(r))
                .list());
  }

  @Override
  public Map<DossierState, Integer> counts() {
    Map<DossierState, Integer> counts = new EnumMap<>(DossierState.class);
    database.run(
        db ->
            db.createQuery(
                    "select state, count(*) as n from dossier where state is not null"
                        + " group by state")
                .map(
                    (r, _) -> counts.put(DossierState.valueOf(r.getString("state")), r.getInt("n")))
                .list());
    return counts;
  }

  @Override
  public boolean announce(SealedDossier manifest, KioskId kiosk, String unitCode, Instant at) {
    byte[] json = Wire.write(manifest);
    return database.with(
        db ->
            db.createUpdate(
                        "insert into dossier (id, kiosk, unit_code, submission_number,"
                            + " procedure_code, catalogue_version, manifest, manifest_sha256,"
                            + " slip_sha256, order_id, announced_at, fee_due, version)"
                            + " values (:id, :kiosk, :unit, :number, :procedure, 0, :manifest, :hash,"
                            + " :slip, :order, :at, 0, 1) on conflict (id) do nothing")
                    .bind("id", manifest.dossier().toString())
                    .bind("kiosk", kiosk.value())
                    .bind("unit", unitCode)
                    .bind("number", manifest.submissionNumber())
                    .bind("procedure", manifest.procedureCode())
                    .bind("manifest", new String(json, StandardCharsets.UTF_8))
                    .bind("hash", Sha256.hex(json))
                    .bind("slip", manifest.slipSha256())
                    .bind("order", Columns.text(manifest.order()))
                    .bind("at", at.toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public void arrived(UUID dossier, Arrival arrival) {
    database.run(
        db ->
            db.createUpdate(
                    "update dossier set stored_at = :stored, submitted_at = :submitted,"
                        + " accept_by = :acceptBy, catalogue_version = :catalogue,"
                        + " holder_mac = :mac, fee_due = :fee, state = 'SUBMITTED',"
                        + " version = version + 1 where id = :id")
                .bind("stored", arrival.storedAt().toEpochMilli())
                .bind("submitted", arrival.submittedAt().toEpochMilli())
                .bind("acceptBy", Columns.millis(arrival.acceptBy()))
                .bind("catalogue", arrival.catalogueVersion())
                .bind("mac", arrival.holderMac())
                .bind("fee", arrival.feeDue())
                .bind("id", dossier.toString())
                .execute());
  }

  @Override
  public void update(Dossier dossier) {
    database.run(
        db ->
            db.createUpdate(
                    "update dossier set state = :state, code = :code, accepted_at = :accepted,"
                        + " due_at = :due, officer = :officer, message = :message,"
                        + " finished_at = :finished, version = version + 1 where id = :id")
                .bind("state", Columns.text(dossier.state().map(Enum::name)))
                .bind("code", Columns.text(dossier.code()))
                .bind("accepted", Columns.millis(dossier.acceptedAt()))
                .bind("due", Columns.millis(dossier.dueAt()))
                .bind("officer", Columns.text(dossier.officer()))
                .bind("message", Columns.text(dossier.message()))
                .bind("finished", Columns.millis(dossier.finishedAt()))
                .bind("id", dossier.id().toString())
                .execute());
  }

  @Override
  public void addStep(UUID dossier, DossierState state, Instant at, String actor) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into dossier_step (dossier, number, state, at, actor)"
                        + " select :dossier, coalesce(max(number), 0) + 1, :state, :at, :actor"
                        + " from dossier_step where dossier = :dossier")
                .bind("dossier", dossier.toString())
                .bind("state", state.name())
                .bind("at", at.toEpochMilli())
                .bind("actor", actor)
                .execute());
  }

  @Override
  public List<DossierView.Step> steps(UUID dossier) {
    return database.with(
        db ->
            db.createQuery("select * from dossier_step where dossier = :id order by number")
                .bind("id", dossier.toString())
                .map(
                    (r, _) ->
                        new DossierView.Step(
                            DossierState.valueOf(r.getString("state")), Columns.instant(r, "at")))
                .list());
  }

  @Override
  public int nextNumber(String pattern, String day) {
    return database.with(
        db ->
            db.createQuery(
                    "insert into code_counter (pattern, day, value) values (:pattern, :day, 1)"
                        + " on conflict (pattern, day)"
                        + " do update set value = code_counter.value + 1 returning value")
                .bind("pattern", pattern)
                .bind("day", day)
                .mapTo(Integer.class)
                .one());
  }

  private static Dossier dossier(ResultSet row) throws SQLException {
    String json = row.getString("manifest");
    String id = row.getString("id");
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Columns.require(Sha256.hex(bytes), row.getString("manifest_sha256"), "manifest of " + id);
    try {
      return new Dossier(
          UUID.fromString(id),
          new KioskId(row.getString("kiosk")),
          row.getString("unit_code"),
          Wire.read(bytes, SealedDossier.class),
          row.getLong("catalogue_version"),
          Columns.instant(row, "announced_at"),
          Columns.instantOrNot(row, "stored_at"),
          Columns.instantOrNot(row, "submitted_at"),
          Columns.instantOrNot(row, "accept_by"),
          row.getLong("fee_due"),
          Columns.textOrNot(row, "state").map(DossierState::valueOf),
          Columns.textOrNot(row, "code"),
          Columns.instantOrNot(row, "accepted_at"),
          Columns.instantOrNot(row, "due_at"),
          Columns.textOrNot(row, "officer"),
          Columns.textOrNot(row, "message"),
          Columns.instantOrNot(row, "finished_at"),
          row.getInt("version"));
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("manifest of " + id + " cannot be read", e);
    }
  }
}
