package vn.quay24.protocol.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

  /**
   * What was trusted last: the chain of roots from the enrolled one on, then what hangs on it. A
   * file that no longer verifies counts as absent.
   */
  public Trust load() throws IOException, RefusedException {
    Trust trust = chain();
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

  private Trust chain() throws IOException, RefusedException {
    Trust trust = Trust.startingFrom(enrolledRoot);
    for (Path next = root(trust); Files.exists(next); next = root(trust)) {
      try {
        trust = trust.withNextRoot(Files.readAllBytes(next));
      } catch (RefusedException _) {
        // Damaged on disk: the chain is fetched anew from here on.
        return trust;
      }
    }
    return trust;
  }

  private Path root(Trust trust) {
    return folder.resolve((trust.rootVersion() + 1) + ".root.json");
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
    put(FLOOR, Long.toString(trust.state().targets()).getBytes(StandardCharsets.US_ASCII));
    List<byte[]> roots = trust.chain();
    long first = trust.rootVersion() - roots.size() + 1;
    for (int i = 0; i < roots.size(); i++) {
      putIfOther((first + i) + ".root.json", roots.get(i));
    }
    for (Map.Entry<Role, byte[]> entry : trust.files().entrySet()) {
      if (entry.getKey() != Role.ROOT) {
        putIfOther(entry.getKey().word() + ".json", entry.getValue());
      }
    }
  }

  /** Most saves change nothing: a disk is spared, and its owner. */
  private void putIfOther(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      put(name, bytes);
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    DurableFile.write(folder.resolve(name), bytes);
  }

  private Path file(Role role) {
    return folder.resolve(role.word() + ".json");
  }
}
