package vn.quay24.protocol.release;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
   * @param roots metadata of every new root in the chain, oldest first
   * @param targets name to bytes
   */
  public record Release(Trust trust, List<byte[]> roots, Map<String, byte[]> targets) {
    public Release {
      roots = List.copyOf(roots);
      targets = Map.copyOf(targets);
    }
  }

  /** Follows the roots (5.3); the result is fresh. */
  private Trust roots(Trust trust, List<byte[]> passed, Instant now)
      throws IOException, RefusedException {
    Trust current = trust;
    for (int i = 0; i < MOST_ROOTS; i++) {
      Optional<byte[]> next =
          source.fetch(
              "metadata/" + (current.rootVersion() + 1) + ".root.json", Role.ROOT.longest());
      if (next.isEmpty()) {
        break;
      }
      current = current.withNextRoot(next.get());
      passed.add(next.get());
    }
    return current.requireFreshRoot(now);
  }

  /**
   * Fetches and verifies the newest release. When {@link Trust#release()} of the result is not
   * higher than before, there is nothing new and no target was fetched.
   *
   * @throws IOException the source cannot be reached; try again later
   * @throws RefusedException what the source has is not to be trusted
   */
  public Release newest(Trust trusted, Instant now) throws IOException, RefusedException {
    List<byte[]> passed = new ArrayList<>();
    Trust trust = roots(trusted, passed, now);
    trust = trust.withTimestamp(metadata("timestamp.json", Role.TIMESTAMP.longest()), now);
    FileDescription snapshot = trust.snapshotDescription();
    trust =
        trust.withSnapshot(metadata(snapshot.version() + ".snapshot.json", snapshot.length()), now);
    FileDescription targets = trust.targetsDescription();
    trust = trust.withTargets(metadata(targets.version() + ".targets.json", targets.length()), now);
    Map<String, byte[]> files = new HashMap<>();
    if (trust.release() > trusted.release()) {
      for (Map.Entry<String, FileDescription> target : trust.targets().entrySet()) {
        files.put(target.getKey(), target(trust, target.getKey(), target.getValue()));
      }
    }
    return new Release(trust, passed, files);
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
