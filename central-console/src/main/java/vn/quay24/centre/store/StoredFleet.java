package vn.quay24.centre.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.quay24.centre.health.FleetShelf;
import vn.quay24.centre.health.KioskHealth;
import vn.quay24.protocol.KioskId;
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
  public boolean state(KioskId kiosk, KioskState state, Instant receivedAt) {
    return database.with(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into kiosk_state (kiosk, online, orderly, boot, at, lost_at)
                        values (:kiosk, :online, :orderly, :boot, :at,
                          case when :online = 0 then :received end)
                        on conflict (kiosk) do update set
                          online = excluded.online, orderly = excluded.orderly,
                          boot = excluded.boot, at = excluded.at,
                          lost_at = case when excluded.online = 0 and kiosk_state.online = 1
                            then excluded.lost_at else kiosk_state.lost_at end,
                          back_at = case when excluded.online = 0 then null
                            when kiosk_state.online = 0 then :received
                            else kiosk_state.back_at end,
                          restarted = case when excluded.online = 1 and kiosk_state.online = 0
                            then case when excluded.boot > kiosk_state.boot then 1 else 0 end
                            else kiosk_state.restarted end
                        where excluded.boot >= kiosk_state.boot
                        """)
                    .bind("kiosk", kiosk.value())
                    .bind("online", state.online() ? 1 : 0)
                    .bind("orderly", state.orderly() ? 1 : 0)
                    .bind("boot", state.boot())
                    .bind("at", state.at().toEpochMilli())
                    .bind("received", receivedAt.toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public void appSeen(KioskId kiosk, Instant at) {
    database.run(
        handle ->
            handle
                .createUpdate(
                    "insert into kiosk_app (kiosk, seen_at) values (:kiosk, :at)"
                        + " on conflict (kiosk) do update set seen_at = excluded.seen_at")
                .bind("kiosk", kiosk.value())
                .bind("at", at.toEpochMilli())
                .execute());
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
  public boolean hopeless(RuntimeException failure) {
    return SqlFaults.comesAgain(failure);
  }

  @Override
  public List<KioskHealth> all() {
    return database.with(KnownFleet::read);
  }
}
