package vn.quay24.protocol.release;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/**
 * A metadata file (TUF 4.1): a signed part and the signatures over its canonical form. Nothing in
 * it is believed before {@link #requireSignedBy}.
 */
record Envelope(String file, JsonNode signed, byte[] canonical, Map<String, byte[]> signatures) {
  private static final int MOST_SIGNATURES = 64;
  private static final Pattern SPECIFICATION = Pattern.compile("1\\.[0-9]{1,4}(\\.[0-9]{1,4})?");

  static Envelope read(String file, Role role, byte[] json) throws RefusedException {
    if (json.length > role.longest()) {
      throw new RefusedException(Refusal.TOO_LARGE, file, json.length + " bytes");
    }
    try {
      JsonNode root = Wire.readTree(json);
      JsonNode signed = root.path("signed");
      if (!role.word().equals(signed.path("_type").asString(""))) {
        throw new MalformedMessageException("it is not of type " + role.word());
      }
      if (!SPECIFICATION.matcher(signed.path("spec_version").asString("")).matches()) {
        throw new MalformedMessageException("its specification is not 1.x");
      }
      return new Envelope(file, signed, CanonicalJson.of(signed), signatures(root));
    } catch (MalformedMessageException e) {
      throw new RefusedException(Refusal.MALFORMED, file, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, byte[]> signatures(JsonNode root) throws MalformedMessageException {
    JsonNode list = root.path("signatures");
    if (!list.isArray() || list.size() > MOST_SIGNATURES) {
      throw new MalformedMessageException("signatures are missing or too many");
    }
    Map<String, byte[]> signatures = new HashMap<>();
    for (JsonNode entry : list) {
      try {
        byte[] bytes = HexFormat.of().parseHex(entry.path("sig").asString(""));
        if (signatures.put(entry.path("keyid").asString(""), bytes) != null) {
          throw new MalformedMessageException("a key signs twice");
        }
      } catch (IllegalArgumentException _) {
        throw new MalformedMessageException("a signature is not hexadecimal");
      }
    }
    return signatures;
  }

  /** TUF 5.3.4, 5.4.2, 5.5.4, 5.6.3: enough different keys of the role signed. */
  void requireSignedBy(Root root, Role role) throws RefusedException {
    requireSignedBy(root.keysOf(role));
  }

  void requireSignedBy(RoleKeys keys) throws RefusedException {
    long good =
        keys.keys().stream()
            .filter(
                key -> {
                  byte[] signature = signatures.get(key.id());
                  return signature != null && key.verifies(canonical, signature);
                })
            .count();
    if (good < keys.threshold()) {
      throw new RefusedException(
          Refusal.SIGNATURE_INVALID, file, good + " of " + keys.threshold() + " signatures");
    }
  }

  long version() throws RefusedException {
    JsonNode version = signed.path("version");
    if (!version.isIntegralNumber() || version.asLong() < 1) {
      throw new RefusedException(Refusal.MALFORMED, file, "no version");
    }
    return version.asLong();
  }

  Instant expires() throws RefusedException {
    try {
      return Instant.parse(signed.path("expires").asString(""));
    } catch (DateTimeParseException _) {
      throw new RefusedException(Refusal.MALFORMED, file, "no expiry");
    }
  }

  void requireFresh(Instant now) throws RefusedException {
    if (!now.isBefore(expires())) {
      throw new RefusedException(Refusal.EXPIRED, file, expires().toString());
    }
  }
}
