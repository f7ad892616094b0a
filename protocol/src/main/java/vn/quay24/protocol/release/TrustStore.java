package vn.quay24.protocol.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * Trusted metadata on disk, so that a rollback is noticed after a restart. Files are replaced one
 * by one, each atomically; what is read back is verified again.
 */
public final class TrustStore {
  private static final String FLOOR = "release-floor";

  private final Path folder;
  private final byte[] enrolledRoot;

  public TrustStore(Path folder, byte[] enrolledRoot) {
    this.folder = folder;
    this.enrolledRoot = enrolledRoot.clone();
  }

  /** What was trusted last; files that no longer verify count as absent, the root excepted. */
  public Trust load() throws IOException, RefusedException {
    Path rootFile = file(Role.ROOT);
    Trust trust =
        Trust.startingFrom(Files.exists(rootFile) ? Files.readAllBytes(rootFile) : enrolledRoot);
    try {
      // Freshness does not matter for what was trusted before: it is only a floor for versions.
      if (Files.exists(file(Role.TIMESTAMP))) {
        trust = trust.withTimestamp(Files.readAllBytes(file(Role.TIMESTAMP)), Instant.EPOCH);
      }
      if (Files.exists(file(Role.SNAPSHOT))) {
        trust = trust.withSnapshot(Files.readAllBytes(file(Role.SNAPSHOT)), Instant.EPOCH);
      }
    } catch (RefusedException _) {
      // A power cut between two files leaves a pair that does not fit: the floor below remains.
    }
    trust = trust.notBelow(floor());
    if (Files.exists(file(Role.TARGETS))) {
      try {
        trust = trust.withInstalledTargets(Files.readAllBytes(file(Role.TARGETS)));
      } catch (RefusedException _) {
        // Signed by keys that were rotated away since: the floor remains.
      }
    }
    return trust;
  }

  private long floor() throws IOException {
    Path file = folder.resolve(FLOOR);
    if (!Files.exists(file)) {
      return 0;
    }
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (NumberFormatException e) {
      throw new IOException(file + " does not hold the number of a release", e);
    }
  }

  /** Keeps what is trusted now. */
  public void save(Trust trust) throws IOException {
    Files.createDirectories(folder);
    put(FLOOR, Long.toString(trust.release()).getBytes(StandardCharsets.US_ASCII));
    for (Map.Entry<Role, byte[]> entry : trust.files().entrySet()) {
      put(entry.getKey().word() + ".json", entry.getValue());
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    DurableFile.write(folder.resolve(name), bytes);
  }

  private Path file(Role role) {
    return folder.resolve(role.word() + ".json");
  }
}
