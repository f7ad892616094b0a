package vn.quay24.protocol.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is trusted at one moment. Each step returns the next state or refuses; a refused step leaves
 * everything as it was. Numbers in comments are steps of the TUF specification 1.0.33 §5.
 */
public final class Trust {
  private static final String SNAPSHOT_FILE = "snapshot.json";
  private static final String TARGETS_FILE = "targets.json";

  private final Root root;
  private final List<byte[]> chain;
  private final Optional<VerifiedFile> timestamp;
  private final Optional<VerifiedFile> snapshot;
  private final Optional<VerifiedFile> targets;
  private final long floor;
  private final Map<String, VerifiedFile> delegated;

  private Trust(
      Root root,
      List<byte[]> chain,
      Optional<VerifiedFile> timestamp,
      Optional<VerifiedFile> snapshot,
      Optional<VerifiedFile> targets,
      long floor,
      Map<String, VerifiedFile> delegated) {
    this.root = root;
    this.chain = List.copyOf(chain);
    this.timestamp = timestamp;
    this.snapshot = snapshot;
    this.targets = targets;
    this.floor = floor;
    this.delegated = Map.copyOf(delegated);
  }

  /** Starts from the root that came with enrolment (5.2). */
  public static Trust startingFrom(byte[] rootJson) throws RefusedException {
    Envelope envelope = Envelope.read("root.json", Role.ROOT, rootJson);
    Root root = Root.parse(envelope, rootJson);
    envelope.requireSignedBy(root, Role.ROOT);
    return new Trust(
        root, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 0, Map.of());
  }

  public long rootVersion() {
    return root.version();
  }

  /** Version of the trusted targets: the number of the release; 0 before the first. */
  public long release() {
    return targets.map(VerifiedFile::version).orElse(0L);
  }

  /** Versions of what is trusted. */
  public ReleaseState state() {
    return new ReleaseState(
        root.version(),
        timestamp.map(VerifiedFile::version).orElse(0L),
        snapshot.map(VerifiedFile::version).orElse(0L),
        Math.max(floor, release()));
  }

  /** The same, but refusing every release below this number, whatever its keys. */
  Trust notBelow(long release) {
    return new Trust(
        root, chain, timestamp, snapshot, targets, Math.max(floor, release), delegated);
  }

  /** 5.3.4–5.3.7: the next root, signed by the present one and by itself. */
  public Trust withNextRoot(byte[] json) throws RefusedException {
    String file = (root.version() + 1) + ".root.json";
    Envelope envelope = Envelope.read(file, Role.ROOT, json);
    envelope.requireSignedBy(root, Role.ROOT);
    Root next = Root.parse(envelope, json);
    envelope.requireSignedBy(next, Role.ROOT);
    if (next.version() != root.version() + 1) {
      throw new RefusedException(Refusal.WRONG_VERSION, file, "version " + next.version());
    }
    List<byte[]> longer = new ArrayList<>(chain);
    longer.add(json.clone());
    return forgetting(next, longer);
  }

  /**
   * 5.3.11: what keys vouched for that the new root took away is forgotten, so that a thief of keys
   * who drove the version numbers up cannot lock out the release after the rotation.
   */
  private Trust forgetting(Root next, List<byte[]> longer) {
    boolean all = rotated(next, Role.TIMESTAMP) || rotated(next, Role.SNAPSHOT);
    boolean release = rotated(next, Role.TARGETS);
    return new Trust(
        next,
        longer,
        all ? Optional.empty() : timestamp,
        all ? Optional.empty() : snapshot,
        release ? Optional.empty() : targets,
        release ? 0 : floor,
        Map.of());
  }

  private boolean rotated(Root next, Role role) {
    return !next.keysOf(role).equals(root.keysOf(role));
  }

  /** Every root after the first, oldest first. */
  public List<byte[]> chain() {
    return chain.stream().map(byte[]::clone).toList();
  }

  /** 5.3.10: the last root of the chain is still in its time. */
  public Trust requireFreshRoot(Instant now) throws RefusedException {
    if (!now.isBefore(root.expires())) {
      throw new RefusedException(Refusal.EXPIRED, "root.json", root.expires().toString());
    }
    return this;
  }

  /** 5.4. */
  public Trust withTimestamp(byte[] json, Instant now) throws RefusedException {
    String file = "timestamp.json";
    Envelope envelope = Envelope.read(file, Role.TIMESTAMP, json);
    envelope.requireSignedBy(root, Role.TIMESTAMP); // 5.4.2
    FileDescription meant =
        FileDescription.read(
            file, envelope.signed().path("meta").path(SNAPSHOT_FILE), Role.SNAPSHOT.longest());
    if (meant.version() < 1) {
      throw new RefusedException(Refusal.MALFORMED, file, "no snapshot");
    }
    if (timestamp.isPresent() && envelope.version() == timestamp.get().version()) {
      // 5.4.3.1: the same version again is no news, whatever it says.
      if (!now.isBefore(timestamp.get().expires())) {
        throw new RefusedException(Refusal.EXPIRED, file, timestamp.get().expires().toString());
      }
      return this;
    }
    if (timestamp.isPresent()) {
      requireNotOlder(file, envelope.version(), timestamp.get().version()); // 5.4.3.1
      requireNotOlder(file, meant.version(), described(timestamp, SNAPSHOT_FILE).version());
    }
    envelope.requireFresh(now); // 5.4.4
    VerifiedFile next = VerifiedFile.of(envelope, Map.of(SNAPSHOT_FILE, meant), json);
    return new Trust(root, chain, Optional.of(next), snapshot, targets, floor, Map.of());
  }

  /** What the timestamp says of the snapshot. */
  public FileDescription snapshotDescription() throws RefusedException {
    return described(timestamp, SNAPSHOT_FILE);
  }

  /** 5.5. */
  public Trust withSnapshot(byte[] json, Instant now) throws RefusedException {
    FileDescription meant = snapshotDescription();
    String file = meant.version() + "." + SNAPSHOT_FILE;
    meant.require(file, json); // 5.5.2
    Envelope envelope = Envelope.read(file, Role.SNAPSHOT, json);
    envelope.requireSignedBy(root, Role.SNAPSHOT); // 5.5.3
    requireVersion(file, envelope.version(), meant.version()); // 5.5.4
    Map<String, FileDescription> files =
        VerifiedFile.metadata(file, envelope.signed().path("meta"));
    requireNothingOlder(file, files); // 5.5.5
    envelope.requireFresh(now); // 5.5.6
    VerifiedFile next = VerifiedFile.of(envelope, files, json);
    return new Trust(root, chain, timestamp, Optional.of(next), targets, floor, Map.of());
  }

  private void requireNothingOlder(String file, Map<String, FileDescription> files)
      throws RefusedException {
    if (snapshot.isEmpty()) {
      return;
    }
    for (Map.Entry<String, FileDescription> before : snapshot.get().files().entrySet()) {
      FileDescription now = files.get(before.getKey());
      if (now == null) {
        throw new RefusedException(Refusal.ROLLBACK, file, before.getKey() + " is gone");
      }
      requireNotOlder(file, now.version(), before.getValue().version());
    }
  }

  /** What the snapshot says of the targets metadata. */
  public FileDescription targetsDescription() throws RefusedException {
    return described(snapshot, TARGETS_FILE);
  }

  /** 5.6. */
  public Trust withTargets(byte[] json, Instant now) throws RefusedException {
    FileDescription meant = targetsDescription();
    String file = meant.version() + "." + TARGETS_FILE;
    meant.require(file, json); // 5.6.2
    Envelope envelope = Envelope.read(file, Role.TARGETS, json);
    envelope.requireSignedBy(root, Role.TARGETS); // 5.6.3
    requireVersion(file, envelope.version(), meant.version()); // 5.6.4
    requireNotOlder(file, envelope.version(), Math.max(floor, release()));
    envelope.requireFresh(now); // 5.6.5
    Map<String, FileDescription> files =
        VerifiedFile.installed(file, envelope.signed().path("targets"));
    return new Trust(
        root,
        chain,
        timestamp,
        snapshot,
        Optional.of(VerifiedFile.of(envelope, files, json)),
        floor,
        Map.of());
  }

  /**
   * Targets metadata that was verified in full before and now lies in a slot: signature only, since
   * a release that serves citizens is not stopped by a calendar.
   */
  public Trust withInstalledTargets(byte[] json) throws RefusedException {
    Envelope envelope = Envelope.read(TARGETS_FILE, Role.TARGETS, json);
    envelope.requireSignedBy(root, Role.TARGETS);
    Map<String, FileDescription> files =
        VerifiedFile.installed(TARGETS_FILE, envelope.signed().path("targets"));
    return new Trust(
        root,
        chain,
        timestamp,
        snapshot,
        Optional.of(VerifiedFile.of(envelope, files, json)),
        floor,
        Map.of());
  }

  /** What the snapshot says of a role that targets delegates to. */
  FileDescription delegatedDescription(String role) throws RefusedException {
    return described(snapshot, role + ".json");
  }

  /** 5.6.7: metadata of a role that a trusted targets role lets speak. */
  Trust withDelegated(Delegation delegation, byte[] json, Instant now) throws RefusedException {
    FileDescription meant = delegatedDescription(delegation.role());
    String file = meant.version() + "." + delegation.role() + ".json";
    meant.require(file, json); // 5.6.2
    Envelope envelope = Envelope.read(file, Role.TARGETS, json);
    envelope.requireSignedBy(delegation.keys()); // 5.6.3
    requireVersion(file, envelope.version(), meant.version()); // 5.6.4
    envelope.requireFresh(now); // 5.6.5
    Map<String, FileDescription> files =
        VerifiedFile.delegated(file, envelope.signed().path("targets"));
    Map<String, VerifiedFile> more = new HashMap<>(delegated);
    more.put(delegation.role(), VerifiedFile.of(envelope, files, json));
    return new Trust(root, chain, timestamp, snapshot, targets, floor, more);
  }

  /** Whom the targets role lets speak, in its order. */
  List<Delegation> delegations() {
    return targets.map(VerifiedFile::delegations).orElseGet(List::of);
  }

  /** A delegated role that was verified. */
  VerifiedFile delegated(String role) throws RefusedException {
    VerifiedFile file = delegated.get(role);
    if (file == null) {
      throw new RefusedException(Refusal.MISSING, role, "was not verified");
    }
    return file;
  }

  /** Targets of the release, by name. */
  public Map<String, FileDescription> targets() {
    return targets.map(VerifiedFile::files).orElseGet(Map::of);
  }

  /** 5.7: the bytes are the target that was meant. */
  public void requireTarget(String name, byte[] bytes) throws RefusedException {
    FileDescription meant = targets().get(name);
    if (meant == null || meant.sha256().isEmpty()) {
      throw new RefusedException(Refusal.MISSING, name, "not in the release");
    }
    meant.require(name, bytes);
  }

  /** Bytes of what is trusted, to be stored: role to metadata file. */
  public Map<Role, byte[]> files() {
    Map<Role, byte[]> files = new HashMap<>();
    files.put(Role.ROOT, root.json().clone());
    timestamp.ifPresent(verified -> files.put(Role.TIMESTAMP, verified.json().clone()));
    snapshot.ifPresent(verified -> files.put(Role.SNAPSHOT, verified.json().clone()));
    targets.ifPresent(verified -> files.put(Role.TARGETS, verified.json().clone()));
    return files;
  }

  private static FileDescription described(Optional<VerifiedFile> parent, String file)
      throws RefusedException {
    FileDescription description = parent.map(VerifiedFile::files).orElseGet(Map::of).get(file);
    if (description == null) {
      throw new RefusedException(Refusal.MISSING, file, "nothing trusted names it");
    }
    return description;
  }

  private static void requireNotOlder(String file, long version, long trusted)
      throws RefusedException {
    if (version < trusted) {
      throw new RefusedException(
          Refusal.ROLLBACK, file, "version " + version + " after " + trusted);
    }
  }

  private static void requireVersion(String file, long version, long meant)
      throws RefusedException {
    if (version != meant) {
      throw new RefusedException(
          Refusal.WRONG_VERSION, file, "version " + version + " instead of " + meant);
    }
  }
}
