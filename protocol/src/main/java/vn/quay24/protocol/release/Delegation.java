package vn.quay24.protocol.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.quay24.protocol.MalformedMessageException;

/**
 * Another role that a targets role lets speak for some targets (TUF 4.5).
 *
 * @param paths patterns over target paths; {@code *} and {@code ?} stay within one part
 * @param hashPrefixes beginnings of the hexadecimal SHA-256 of target paths
 * @param terminating nobody after it is asked for a target that it covers
 */
record Delegation(
    String role,
    RoleKeys keys,
    List<String> paths,
    List<String> hashPrefixes,
    boolean terminating) {
  private static final int MOST = 256;
  private static final Pattern NAME = Pattern.compile("[^\\p{C}]{1,100}");

  Delegation {
    paths = List.copyOf(paths);
    hashPrefixes = List.copyOf(hashPrefixes);
  }

  /** Reads the delegations of a targets file; none when there are none. */
  static List<Delegation> read(String file, JsonNode json) throws RefusedException {
    try {
      Map<String, ReleaseKey> keys = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : json.path("keys").properties()) {
        ReleaseKey.read(entry.getKey(), entry.getValue())
            .ifPresent(key -> keys.put(entry.getKey(), key));
      }
      if (json.path("roles").size() > MOST) {
        throw new MalformedMessageException("more than " + MOST + " delegations");
      }
      List<Delegation> delegations = new ArrayList<>();
      for (JsonNode role : json.path("roles")) {
        delegations.add(one(role, keys));
      }
      return List.copyOf(delegations);
    } catch (MalformedMessageException e) {
      throw new RefusedException(Refusal.MALFORMED, file, String.valueOf(e.getMessage()));
    }
  }

  private static Delegation one(JsonNode json, Map<String, ReleaseKey> keys)
      throws MalformedMessageException {
    String name = json.path("name").asString("");
    if (!NAME.matcher(name).matches() || topLevel(name)) {
      throw new MalformedMessageException("a delegation without a name of its own");
    }
    List<String> paths = texts(json.path("paths"));
    List<String> prefixes = texts(json.path("path_hash_prefixes"));
    if (json.has("paths") == json.has("path_hash_prefixes")) {
      throw new MalformedMessageException("a delegation needs paths or hash prefixes, not both");
    }
    return new Delegation(
        name,
        RoleKeys.read(name, json, keys),
        paths,
        prefixes,
        json.path("terminating").asBoolean(false));
  }

  private static boolean topLevel(String name) {
    for (Role role : Role.values()) {
      if (role.word().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asString("")));
    return texts;
  }

  /** Whether it may speak for a target. */
  boolean covers(String target) {
    if (hashPrefixes.isEmpty()) {
      return paths.stream().anyMatch(pattern -> matches(pattern, target));
    }
    String hash = Sha256.hex(target.getBytes(StandardCharsets.UTF_8));
    return hashPrefixes.stream().anyMatch(prefix -> !prefix.isEmpty() && hash.startsWith(prefix));
  }

  private static boolean matches(String pattern, String target) {
    String[] wanted = pattern.split("/", -1);
    String[] parts = target.split("/", -1);
    if (wanted.length != parts.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!part(wanted[i], parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Greedy with one step back: linear enough for any pattern, unlike a regular expression. */
  private static boolean part(String pattern, String text) {
    int p = 0;
    int star = -1;
    int resume = 0;
    for (int t = 0; t < text.length(); ) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
