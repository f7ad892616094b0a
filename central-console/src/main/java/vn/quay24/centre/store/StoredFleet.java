package vn.quay24.centre.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.quay24.centre.health.FleetShelf;
import vn.quay24.centre.health.KioskHealth;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.UpdateReceipt;

/** The fleet's last words in tables. */
public final class StoredFleet implements FleetShelf {
  private static final int LONGEST_REASON = 200;

  private final Database database;

  public StoredFleet(Database database) {
    this.database = database;
  }

  @Override
  public boolean state(KioskId kiosk, KioskState state) {
    return database.with(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into kiosk_state (kiosk, online, boot, at)
                        values (:kiosk, :online, :boot, :at)
                        on conflict (kiosk) do update set
                          online = excluded.online, boot = excluded.boot, at = excluded.at
                        where excluded.boot >= kiosk_state.boot
                        """)
                    .bind("kiosk", kiosk.value())
                    .bind("online", state.online() ? 1 : 0)
                    .bind("boot", state.boot())
                    .bind("at", state.at().toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public boolean report(KioskId kiosk, HealthReport report, Instant receivedAt) {
    return database.with(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into kiosk_report (kiosk, boot, sequence, received_at, report)
                        values (:kiosk, :boot, :sequence, :received, :report)
                        on conflict (kiosk) do update set
                          boot = excluded.boot, sequence = excluded.sequence,
                          received_at = excluded.received_at, report = excluded.report
                        where excluded.boot > kiosk_report.boot
                          or (excluded.boot = kiosk_report.boot
                              and excluded.sequence > kiosk_report.sequence)
                        """)
                    .bind("kiosk", kiosk.value())
                    .bind("boot", report.boot())
                    .bind("sequence", report.sequence())
                    .bind("received", receivedAt.toEpochMilli())
                    .bind("report", new String(Wire.write(report), StandardCharsets.UTF_8))
                    .execute()
                > 0);
  }

  @Override
  public void receipt(KioskId kiosk, UpdateReceipt receipt) {
    database.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into kiosk_update (kiosk, release, outcome, reason, at)
                    values (:kiosk, :release, :outcome, :reason, :at)
                    on conflict (kiosk, release, outcome) do update set
                      reason = excluded.reason, at = excluded.at
                    """)
                .bind("kiosk", kiosk.value())
                .bind("release", receipt.release())
                .bind("outcome", receipt.outcome().name())
                .bind("reason", receipt.reason())
                .bind("at", receipt.at().toEpochMilli())
                .execute());
  }

  @Override
  public void deadLetter(String topic, String reason, Instant receivedAt) {
    database.run(
        handle ->
            handle
                .createUpdate(
                    "insert into dead_letter (id, topic, reason, received_at)"
                        + " values (:id, :topic, :reason, :at)")
                .bind("id", UUID.randomUUID().toString())
                .bind("topic", topic)
                .bind("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .bind("at", receivedAt.toEpochMilli())
                .execute());
  }

  @Override
  public List<KioskHealth> all() {
    return database.with(
        handle -> {
          Map<String, KioskState> states = states(handle);
          Map<String, Received> reports = reports(handle);
          Map<String, UpdateReceipt> receipts = receipts(handle);
          Set<String> kiosks = new TreeSet<>(states.keySet());
          kiosks.addAll(reports.keySet());
          List<KioskHealth> fleet = new ArrayList<>();
          for (String kiosk : kiosks) {
            Optional<Received> report = Optional.ofNullable(reports.get(kiosk));
            fleet.add(
                new KioskHealth(
                    new KioskId(kiosk),
                    Optional.ofNullable(states.get(kiosk)),
                    report.map(Received::report),
                    report.map(Received::at),
                    Optional.ofNullable(receipts.get(kiosk))));
          }
          return fleet;
        });
  }

  private record Received(HealthReport report, Instant at) {}

  private static Map<String, KioskState> states(Handle handle) {
    Map<String, KioskState> states = new HashMap<>();
    handle
        .createQuery("select kiosk, online, boot, at from kiosk_state")
        .map(
            (row, _) ->
                Map.entry(
                    row.getString("kiosk"),
                    new KioskState(
                        1,
                        row.getInt("online") == 1,
                        row.getLong("boot"),
                        Instant.ofEpochMilli(row.getLong("at")))))
        .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
    return states;
  }

  private static Map<String, Received> reports(Handle handle) {
    Map<String, Received> reports = new HashMap<>();
    handle
        .createQuery("select kiosk, received_at, report from kiosk_report")
        .map(
            (row, _) ->
                Map.entry(
                    row.getString("kiosk"),
                    new Received(
                        read(row.getString("report")),
                        Instant.ofEpochMilli(row.getLong("received_at")))))
        .forEach(entry -> reports.put(entry.getKey(), entry.getValue()));
    return reports;
  }

  private static HealthReport read(String json) {
    try {
      return Wire.read(json.getBytes(StandardCharsets.UTF_8), HealthReport.class);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("a stored report is damaged", e);
    }
  }

  private static Map<String, UpdateReceipt> receipts(Handle handle) {
    Map<String, UpdateReceipt> receipts = new HashMap<>();
    handle
        .createQuery("select kiosk, release, outcome, reason, at from kiosk_update order by at")
        .map(
            (row, _) ->
                Map.entry(
                    row.getString("kiosk"),
                    new UpdateReceipt(
                        1,
                        row.getLong("release"),
                        UpdateReceipt.Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getString("reason")),
                        Instant.ofEpochMilli(row.getLong("at")))))
        .forEach(entry -> receipts.put(entry.getKey(), entry.getValue()));
    return receipts;
  }
}
