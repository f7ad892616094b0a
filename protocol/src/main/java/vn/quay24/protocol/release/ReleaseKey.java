package vn.quay24.protocol.release;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.quay24.protocol.MalformedMessageException;

/**
 * An Ed25519 public key of a role (TUF 4.2). Its id is the SHA-256 of its canonical JSON.
 *
 * @param id lower-case hex
 * @param raw 32 bytes, lower-case hex (RFC 8032)
 */
record ReleaseKey(String id, String raw) {
  /** SubjectPublicKeyInfo of Ed25519 up to the key itself (RFC 8410 §4). */
  private static final String SPKI_PREFIX = "302a300506032b6570032100";

  private static final String ALGORITHM = "ed25519";

  static ReleaseKey of(PublicKey key) {
    String spki = HexFormat.of().formatHex(key.getEncoded());
    if (!spki.startsWith(SPKI_PREFIX)) {
      throw new IllegalArgumentException("not an Ed25519 key");
    }
    String raw = spki.substring(SPKI_PREFIX.length());
    return new ReleaseKey(idOf(raw), raw);
  }

  /**
   * Reads the key of a root; empty for a kind of key that we do not know, whose signatures then do
   * not count.
   *
   * @throws MalformedMessageException the id is not the hash of the key, or the key is damaged
   */
  static Optional<ReleaseKey> read(String id, JsonNode json) throws MalformedMessageException {
    if (!ALGORITHM.equals(json.path("keytype").asString(""))
        || !ALGORITHM.equals(json.path("scheme").asString(""))) {
      return Optional.empty();
    }
    String raw = json.path("keyval").path("public").asString("");
    if (!raw.matches("[0-9a-f]{64}")) {
      throw new MalformedMessageException("key " + id + " is not an Ed25519 key");
    }
    if (!Sha256.hex(CanonicalJson.of(json)).equals(id)) {
      throw new MalformedMessageException("key id " + id + " is not the hash of its key");
    }
    return Optional.of(new ReleaseKey(id, raw));
  }

  private static String idOf(String raw) {
    try {
      return Sha256.hex(CanonicalJson.of(json(raw)));
    } catch (MalformedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode json(String raw) {
    ObjectNode key = JsonNodeFactory.instance.objectNode();
    key.put("keytype", ALGORITHM).put("scheme", ALGORITHM);
    key.putObject("keyval").put("public", raw);
    return key;
  }

  ObjectNode json() {
    return json(raw);
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(SPKI_PREFIX + raw))));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
