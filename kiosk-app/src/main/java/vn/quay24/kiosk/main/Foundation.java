package vn.quay24.kiosk.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import vn.quay24.kiosk.centre.http.HttpCentre;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.store.KioskMac;
import vn.quay24.kiosk.store.PartFolder;
import vn.quay24.kiosk.store.SqliteRecords;
import vn.quay24.kiosk.submit.Dossiers;
import vn.quay24.protocol.enrolment.KioskIdentity;

/** What everything else stands on: time, chance, identity, disk and the way to the centre. */
record Foundation(
    KioskConfiguration configuration,
    KioskIdentity identity,
    InstantSource clock,
    SecureRandom random,
    CrashPoint crash,
    KioskMac mac,
    SqliteRecords records,
    Dossiers dossiers,
    HttpCentre centre)
    implements AutoCloseable {

  /** Names the boundary at which a test kills the process. */
  private static final String CRASH = "quay24.crash";

  static Foundation lay(KioskConfiguration configuration, InstantSource clock)
      throws IOException, StoreException, GeneralSecurityException {
    KioskIdentity identity = KioskIdentity.load(configuration.identity());
    Path data = Files.createDirectories(configuration.data());
    SecureRandom random = new SecureRandom();
    String at = System.getProperty(CRASH, "");
    CrashPoint crash = at.isEmpty() ? CrashPoint.NONE : CrashPoint.at(at);
    Path store = data.resolve("kiosk.db");
    KioskMac mac = KioskMac.in(data.resolve("mac.key"), store, random);
    SqliteRecords records = new SqliteRecords(store, mac);
    return new Foundation(
        configuration,
        identity,
        clock,
        random,
        crash,
        mac,
        records,
        new Dossiers(records, new PartFolder(data.resolve("sealed")), crash),
        new HttpCentre(identity.api(), identity.tls(KioskIdentity.Role.APP)));
  }

  @Override
  public void close() {
    centre.close();
    records.close();
  }
}
