package vn.quay24.protocol.release;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/** Makes the metadata files of a release: the administrator's side of {@link Trust}. */
public final class ReleaseSigner {
  private final Map<Role, List<KeyPair>> keys;

  /**
   * @param keys Ed25519 pairs that sign for each role; every one of them signs
   */
  public ReleaseSigner(Map<Role, List<KeyPair>> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * Root metadata that names these keys, with a threshold of all of them.
   *
   * @param alsoSigning keys of the root before, so that the chain holds
   */
  public byte[] root(long version, Instant expires, List<KeyPair> alsoSigning)
      throws GeneralSecurityException {
    ObjectNode signed = head(Role.ROOT, version, expires);
    signed.put("consistent_snapshot", true);
    ObjectNode keysNode = signed.putObject("keys");
    ObjectNode roles = signed.putObject("roles");
    for (Role role : Role.values()) {
      ObjectNode roleNode = roles.putObject(role.word());
      var ids = roleNode.putArray("keyids");
      for (KeyPair pair : signers(role)) {
        ReleaseKey key = ReleaseKey.of(pair.getPublic());
        keysNode.set(key.id(), key.json());
        ids.add(key.id());
      }
      roleNode.put("threshold", signers(role).size());
    }
    return sign(signed, Role.ROOT, alsoSigning);
  }

  /** Targets metadata; its version is the number of the release. */
  public byte[] targets(long version, Instant expires, Map<String, byte[]> targets)
      throws GeneralSecurityException {
    ObjectNode signed = head(Role.TARGETS, version, expires);
    ObjectNode files = signed.putObject("targets");
    targets.forEach(
        (name, bytes) -> {
          ObjectNode file = files.putObject(name);
          file.put("length", bytes.length);
          file.putObject("hashes").put("sha256", Sha256.hex(bytes));
        });
    return sign(signed, Role.TARGETS, List.of());
  }

  /** Snapshot metadata that names these targets. */
  public byte[] snapshot(long version, Instant expires, long targetsVersion, byte[] targets)
      throws GeneralSecurityException {
    ObjectNode signed = head(Role.SNAPSHOT, version, expires);
    describe(signed.putObject("meta").putObject("targets.json"), targetsVersion, targets);
    return sign(signed, Role.SNAPSHOT, List.of());
  }

  /** Timestamp metadata that names this snapshot. */
  public byte[] timestamp(long version, Instant expires, long snapshotVersion, byte[] snapshot)
      throws GeneralSecurityException {
    ObjectNode signed = head(Role.TIMESTAMP, version, expires);
    describe(signed.putObject("meta").putObject("snapshot.json"), snapshotVersion, snapshot);
    return sign(signed, Role.TIMESTAMP, List.of());
  }

  /**
   * All files of release {@code version}, by path as a {@link ReleaseSource} serves them, the root
   * apart.
   */
  public Map<String, byte[]> release(long version, Instant expires, Map<String, byte[]> targets)
      throws GeneralSecurityException {
    byte[] targetsFile = targets(version, expires, targets);
    byte[] snapshotFile = snapshot(version, expires, version, targetsFile);
    Map<String, byte[]> files = new LinkedHashMap<>();
    targets.forEach((name, bytes) -> files.put("targets/" + Sha256.hex(bytes) + "." + name, bytes));
    files.put("metadata/" + version + ".targets.json", targetsFile);
    files.put("metadata/" + version + ".snapshot.json", snapshotFile);
    files.put("metadata/timestamp.json", timestamp(version, expires, version, snapshotFile));
    return files;
  }

  private static void describe(ObjectNode node, long version, byte[] file) {
    node.put("version", version);
    node.put("length", file.length);
    node.putObject("hashes").put("sha256", Sha256.hex(file));
  }

  private static ObjectNode head(Role role, long version, Instant expires) {
    ObjectNode signed = JsonNodeFactory.instance.objectNode();
    signed.put("_type", role.word());
    signed.put("spec_version", "1.0.33");
    signed.put("version", version);
    signed.put("expires", Instant.ofEpochSecond(expires.getEpochSecond()).toString());
    return signed;
  }

  private List<KeyPair> signers(Role role) {
    return keys.getOrDefault(role, List.of());
  }

  /** Signs a part as it is; package-private for tests that sign what no administrator would. */
  byte[] sign(ObjectNode signed, Role role, List<KeyPair> also) throws GeneralSecurityException {
    byte[] message;
    try {
      message = CanonicalJson.of(signed);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("our own metadata is canonical", e);
    }
    List<KeyPair> pairs = new ArrayList<>(signers(role));
    pairs.addAll(also);
    return sign(signed, message, pairs);
  }

  private static byte[] sign(ObjectNode signed, byte[] message, List<KeyPair> pairs)
      throws GeneralSecurityException {
    Map<String, String> signatures = new LinkedHashMap<>();
    for (KeyPair pair : pairs) {
      signatures.put(ReleaseKey.of(pair.getPublic()).id(), signature(pair, message));
    }
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    var list = envelope.putArray("signatures");
    signatures.forEach((id, sig) -> list.addObject().put("keyid", id).put("sig", sig));
    envelope.set("signed", signed);
    return Wire.write(envelope);
  }

  private static String signature(KeyPair pair, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(message);
    return HexFormat.of().formatHex(signature.sign());
  }
}
