package vn.quay24.provisioning.publish;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.quay24.procedure.catalogue.CatalogueFiles;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.ReleaseSigner;
import vn.quay24.protocol.release.ReleaseState;
import vn.quay24.protocol.release.ReleaseUpload;
import vn.quay24.protocol.release.Sha256;
import vn.quay24.provisioning.sign.SigningKeys;

/** Makes the next release: one number higher in every role, signed by the administrator's keys. */
public final class Publication {
  /** A catalogue may stay unchanged for long. */
  private static final Duration TARGETS_LIFETIME = Duration.ofDays(365);

  private final SigningKeys keys;
  private final Duration fresh;

  /**
   * @param fresh how long kiosks that have not seen the release yet may still take it; what a kiosk
   *     has taken keeps serving
   */
  public Publication(SigningKeys keys, Duration fresh) {
    this.keys = keys;
    this.fresh = fresh;
  }

  /** The files to hand over, on top of what is served. */
  public ReleaseUpload next(
      ReleaseState served, CatalogueFiles catalogue, CommandKeys commandKeys, Instant now)
      throws GeneralSecurityException {
    Map<String, byte[]> targets = new LinkedHashMap<>();
    targets.put(CatalogueFiles.TARGET, catalogue.zip());
    targets.put(CommandKeys.TARGET, Wire.write(commandKeys));

    ReleaseSigner signer = keys.signer();
    long release = served.targets() + 1;
    long snapshotVersion = served.snapshot() + 1;
    Instant targetsExpire = now.plus(TARGETS_LIFETIME);
    byte[] targetsFile = signer.targets(release, targetsExpire, targets);
    byte[] snapshot = signer.snapshot(snapshotVersion, targetsExpire, release, targetsFile);
    byte[] timestamp =
        signer.timestamp(served.timestamp() + 1, now.plus(fresh), snapshotVersion, snapshot);

    Map<String, byte[]> files = new LinkedHashMap<>();
    if (served.root() == 0) {
      files.put("metadata/1.root.json", keys.root());
    }
    targets.forEach((name, bytes) -> files.put("targets/" + Sha256.hex(bytes) + "." + name, bytes));
    files.put("metadata/" + release + ".targets.json", targetsFile);
    files.put("metadata/" + snapshotVersion + ".snapshot.json", snapshot);
    files.put("metadata/timestamp.json", timestamp);
    return new ReleaseUpload(files);
  }
}
