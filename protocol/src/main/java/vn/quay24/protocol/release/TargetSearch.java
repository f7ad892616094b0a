package vn.quay24.protocol.release;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for one target through the delegations of a release (TUF 5.6.7): depth first, in the order
 * in which roles are listed, each role once. A province may so let a ministry or a commune speak
 * for its own files.
 */
public final class TargetSearch {
  /** Roles that are asked for one target. */
  static final int MOST_ROLES = 32;

  private final ReleaseSource source;

  public TargetSearch(ReleaseSource source) {
    this.source = source;
  }

  /**
   * A target and what vouches for it.
   *
   * @param trust with the roles that were asked on the way
   */
  public record Found(Trust trust, FileDescription description) {}

  /**
   * Finds what is said of a target.
   *
   * @param trust after an update
   * @param target its path, for example {@code commune/20341/notice.json}
   * @return empty when nobody who may speak for it names it
   */
  public Optional<Found> find(Trust trust, String target, Instant now)
      throws IOException, RefusedException {
    FileDescription own = trust.targets().get(target);
    if (own != null) {
      return Optional.of(new Found(trust, own));
    }
    Trust current = trust;
    Set<String> asked = new HashSet<>();
    Deque<Delegation> open = new ArrayDeque<>();
    push(open, trust.delegations(), target);
    while (!open.isEmpty() && asked.size() < MOST_ROLES) {
      Delegation next = open.pop();
      if (!asked.add(next.role())) {
        continue;
      }
      current = load(current, next, now);
      VerifiedFile file = current.delegated(next.role());
      FileDescription description = file.files().get(target);
      if (description != null) {
        return Optional.of(new Found(current, description));
      }
      push(open, file.delegations(), target);
    }
    return Optional.empty();
  }

  /** The bytes of what was found. */
  public byte[] fetch(Found found, String target) throws IOException, RefusedException {
    FileDescription meant = found.description();
    int slash = target.lastIndexOf('/') + 1;
    String path =
        "targets/" + target.substring(0, slash) + meant.sha256() + "." + target.substring(slash);
    byte[] bytes =
        source
            .fetch(path, meant.length())
            .orElseThrow(() -> new RefusedException(Refusal.MISSING, target, ""));
    if (meant.sha256().isEmpty()) {
      throw new RefusedException(Refusal.MALFORMED, target, "no hash");
    }
    meant.require(target, bytes);
    return bytes;
  }

  /** The first in the list is asked first; a terminating one that covers ends the search. */
  private static void push(Deque<Delegation> open, List<Delegation> delegations, String target) {
    List<Delegation> covering = new ArrayList<>();
    for (Delegation delegation : delegations) {
      if (delegation.covers(target)) {
        covering.add(delegation);
        if (delegation.terminating()) {
          open.clear();
          break;
        }
      }
    }
    covering.reversed().forEach(open::push);
  }

  private Trust load(Trust trust, Delegation role, Instant now)
      throws IOException, RefusedException {
    FileDescription meant = trust.delegatedDescription(role.role());
    String name =
        meant.version()
            + "."
            + URLEncoder.encode(role.role(), StandardCharsets.UTF_8).replace("+", "%20")
            + ".json";
    byte[] json =
        source
            .fetch("metadata/" + name, meant.length())
            .orElseThrow(() -> new RefusedException(Refusal.MISSING, name, ""));
    return trust.withDelegated(role, json, now);
  }
}
