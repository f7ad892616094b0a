package vn.quay24.protocol.release;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.quay24.protocol.MalformedMessageException;

/** Root metadata (TUF 4.3): which keys sign for which role. */
record Root(long version, Instant expires, Map<Role, RoleKeys> roles, byte[] json) {

  /** The keys of a role; every role has them. */
  RoleKeys keysOf(Role role) {
    RoleKeys keys = roles.get(role);
    if (keys == null) {
      throw new IllegalStateException("a root names keys for every role");
    }
    return keys;
  }

  static Root parse(Envelope envelope, byte[] json) throws RefusedException {
    try {
      if (!envelope.signed().path("consistent_snapshot").asBoolean(false)) {
        throw new MalformedMessageException("file names without version or hash are not served");
      }
      return new Root(
          envelope.version(), envelope.expires(), roles(envelope.signed()), json.clone());
    } catch (MalformedMessageException e) {
      throw new RefusedException(
          Refusal.MALFORMED, envelope.file(), String.valueOf(e.getMessage()));
    }
  }

  private static Map<Role, RoleKeys> roles(JsonNode signed) throws MalformedMessageException {
    Map<String, ReleaseKey> keys = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : signed.path("keys").properties()) {
      ReleaseKey.read(entry.getKey(), entry.getValue())
          .ifPresent(key -> keys.put(entry.getKey(), key));
    }
    Map<Role, RoleKeys> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      roles.put(role, role(role, signed.path("roles").path(role.word()), keys));
    }
    return roles;
  }

  private static RoleKeys role(Role role, JsonNode json, Map<String, ReleaseKey> keys)
      throws MalformedMessageException {
    Set<ReleaseKey> signers = new HashSet<>();
    for (JsonNode id : json.path("keyids")) {
      ReleaseKey key = keys.get(id.asString(""));
      if (key != null) {
        signers.add(key);
      }
    }
    int threshold = json.path("threshold").asInt(0);
    if (threshold < 1 || threshold > 64) {
      throw new MalformedMessageException("role " + role.word() + " has no threshold");
    }
    return new RoleKeys(signers, threshold);
  }
}
