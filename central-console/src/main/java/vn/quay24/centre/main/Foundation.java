package vn.quay24.centre.main;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlAuditLog;
import vn.quay24.centre.store.SqlKiosks;

/** What every part of the centre stands on. */
public record Foundation(
    CentreConfiguration configuration,
    InstantSource clock,
    Secrets secrets,
    Database database,
    AuditLog audit,
    LiveEvents live,
    KioskRegister kiosks)
    implements AutoCloseable {

  /** Opens keys and database; the first start makes them. */
  static Foundation open(CentreConfiguration configuration)
      throws IOException, GeneralSecurityException {
    // The database keeps milliseconds: what is answered now must equal what is read back later.
    InstantSource clock = () -> Instant.ofEpochMilli(System.currentTimeMillis());
    Secrets secrets = Secrets.open(configuration, clock);
    CentreConfiguration.Store store = configuration.store();
    Database database = Database.open(store.url(), store.user(), store.password());
    return new Foundation(
        configuration,
        clock,
        secrets,
        database,
        new SqlAuditLog(database, clock),
        new LiveEvents(),
        new SqlKiosks(database));
  }

  @Override
  public void close() {
    database.close();
  }
}
