package vn.quay24.centre.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.quay24.centre.health.KioskHealth;
import vn.quay24.centre.health.KioskHealth.Interruption;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.UpdateReceipt;

/** Puts together what the tables hold of each kiosk. */
record KnownFleet(
    Map<String, Standing> states,
    Map<String, Optional<Received>> reports,
    Map<String, Instant> apps,
    Map<String, UpdateReceipt> receipts) {

  private static final Logger LOG = System.getLogger(KnownFleet.class.getName());

  /** A birth or will, and the last time away. */
  private record Standing(KioskState state, Optional<Interruption> interruption) {}

  /** A report and when it came. */
  private record Received(HealthReport report, Instant at) {}

  static List<KioskHealth> read(Handle handle) {
    return new KnownFleet(
            byKiosk(handle, "select * from kiosk_state", (row, _) -> standing(row)),
            byKiosk(handle, "select * from kiosk_report", (row, _) -> received(row)),
            byKiosk(handle, "select * from kiosk_app", (row, _) -> Columns.instant(row, "seen_at")),
            byKiosk(handle, "select * from kiosk_update order by at", (row, _) -> receipt(row)))
        .together();
  }

  private List<KioskHealth> together() {
    TreeSet<String> kiosks = new TreeSet<>(states.keySet());
    kiosks.addAll(reports.keySet());
    kiosks.addAll(apps.keySet());
    return kiosks.stream().map(this::of).toList();
  }

  private KioskHealth of(String kiosk) {
    Optional<Standing> standing = Optional.ofNullable(states.get(kiosk));
    Optional<Received> received = reports.getOrDefault(kiosk, Optional.empty());
    return new KioskHealth(
        new KioskId(kiosk),
        standing.map(Standing::state),
        received.map(Received::report),
        received.map(Received::at),
        Optional.ofNullable(apps.get(kiosk)),
        standing.flatMap(Standing::interruption),
        Optional.ofNullable(receipts.get(kiosk)));
  }

  private static <T> Map<String, T> byKiosk(Handle handle, String sql, RowMapper<T> mapper) {
    Map<String, T> found = new HashMap<>();
    handle
        .createQuery(sql)
        .map((row, context) -> Map.entry(row.getString("kiosk"), mapper.map(row, context)))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    KioskState state =
        new KioskState(
            1,
            row.getInt("online") == 1,
            row.getInt("orderly") == 1,
            row.getLong("boot"),
            Columns.instant(row, "at"));
    Optional<Instant> until = Columns.instantOrNot(row, "back_at");
    boolean restarted = row.getInt("restarted") == 1;
    return new Standing(
        state,
        Columns.instantOrNot(row, "lost_at")
            .map(since -> new Interruption(since, until, restarted)));
  }

  /** A damaged report is none: the next one replaces it, and the other kiosks are seen. */
  private static Optional<Received> received(ResultSet row) throws SQLException {
    try {
      return Optional.of(
          new Received(
              Wire.read(
                  row.getString("report").getBytes(StandardCharsets.UTF_8), HealthReport.class),
              Columns.instant(row, "received_at")));
    } catch (MalformedMessageException e) {
      LOG.log(
          Level.WARNING,
          "the stored report of {0} is damaged: {1}",
          row.getString("kiosk"),
          e.getMessage());
      return Optional.empty();
    }
  }

  private static UpdateReceipt receipt(ResultSet row) throws SQLException {
    return new UpdateReceipt(
        1,
        row.getLong("release"),
        UpdateReceipt.Outcome.valueOf(row.getString("outcome")),
        Columns.textOrNot(row, "reason"),
        Columns.instant(row, "at"));
  }
}
