package vn.quay24.protocol.release;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The client workflow of TUF §5.3–5.7, from a source to trusted bytes. Changes nothing by itself.
 */
public final class ReleaseUpdate {
  /** Roots that are followed in one go (5.3.3). */
  private static final int MOST_ROOTS = 64;

  private final ReleaseSource source;

  public ReleaseUpdate(ReleaseSource source) {
    this.source = source;
  }

  /**
   * A verified release.
   *
   * @param targets name to bytes; none when the release is the one that was trusted before
   */
  public record Release(Trust trust, Map<String, byte[]> targets) {
    public Release {
      targets = Map.copyOf(targets);
    }
  }

  /** Follows the roots (5.3); the result is fresh. */
  private Trust roots(Trust trust, Instant now) throws IOException, RefusedException {
    Trust current = trust;
    for (int i = 0; i < MOST_ROOTS; i++) {
      Optional<byte[]> next =
          source.fetch(
              "metadata/" + (current.rootVersion() + 1) + ".root.json", Role.ROOT.longest());
      if (next.isEmpty()) {
        break;
      }
      current = current.withNextRoot(next.get());
    }
    return current.requireFreshRoot(now);
  }

  /**
   * Fetches and verifies the newest release; its targets only if it is another than before.
   *
   * @throws IOException the source cannot be reached; try again later
   * @throws RefusedException what the source has is not to be trusted
   */
  public Release newest(Trust trusted, Instant now) throws IOException, RefusedException {
    Trust trust = metadata(trusted, now);
    return trust.release() == trusted.release() ? new Release(trust, Map.of()) : whole(trust);
  }

  /** The same with all targets, for a reader that has lost them. */
  public Release whole(Trust trusted, Instant now) throws IOException, RefusedException {
    return whole(metadata(trusted, now));
  }

  private Trust metadata(Trust trusted, Instant now) throws IOException, RefusedException {
    Trust trust = roots(trusted, now);
    trust = trust.withTimestamp(metadata("timestamp.json", Role.TIMESTAMP.longest()), now);
    FileDescription snapshot = trust.snapshotDescription();
    trust =
        trust.withSnapshot(metadata(snapshot.version() + ".snapshot.json", snapshot.length()), now);
    FileDescription targets = trust.targetsDescription();
    return trust.withTargets(metadata(targets.version() + ".targets.json", targets.length()), now);
  }

  private Release whole(Trust trust) throws IOException, RefusedException {
    Map<String, byte[]> files = new HashMap<>();
    for (Map.Entry<String, FileDescription> target : trust.targets().entrySet()) {
      files.put(target.getKey(), target(trust, target.getKey(), target.getValue()));
    }
    return new Release(trust, files);
  }

  private byte[] metadata(String name, long longest) throws IOException, RefusedException {
    return source
        .fetch("metadata/" + name, longest)
        .orElseThrow(() -> new RefusedException(Refusal.MISSING, name, ""));
  }

  private byte[] target(Trust trust, String name, FileDescription meant)
      throws IOException, RefusedException {
    byte[] bytes =
        source
            .fetch("targets/" + meant.sha256() + "." + name, meant.length())
            .orElseThrow(() -> new RefusedException(Refusal.MISSING, name, ""));
    trust.requireTarget(name, bytes);
    return bytes;
  }
}
