package vn.quay24.protocol.release;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.quay24.protocol.MalformedMessageException;

/** Whose signatures count for a role, and how many it takes. */
record RoleKeys(Set<ReleaseKey> keys, int threshold) {
  private static final int MOST = 64;

  RoleKeys {
    keys = Set.copyOf(keys);
  }

  /** Reads key ids and threshold of a role; ids without a known key do not count. */
  static RoleKeys read(String role, JsonNode json, Map<String, ReleaseKey> known)
      throws MalformedMessageException {
    Set<ReleaseKey> signers = new HashSet<>();
    for (JsonNode id : json.path("keyids")) {
      ReleaseKey key = known.get(id.asString(""));
      if (key != null) {
        signers.add(key);
      }
    }
    int threshold = json.path("threshold").asInt(0);
    if (threshold < 1 || threshold > MOST) {
      throw new MalformedMessageException("role " + role + " has no threshold");
    }
    return new RoleKeys(signers, threshold);
  }
}
