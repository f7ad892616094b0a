package vn.quay24.protocol.release;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
      roles.put(role, RoleKeys.read(role.word(), signed.path("roles").path(role.word()), keys));
    }
    return roles;
  }
}
