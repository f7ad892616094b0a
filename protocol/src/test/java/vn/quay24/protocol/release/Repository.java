package vn.quay24.protocol.release;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/** A release server in memory that an attacker holds: every file can be swapped. */
final class Repository implements ReleaseSource {
  static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
  static final Instant LATER = NOW.plus(Duration.ofDays(30));

  final Map<String, byte[]> files = new HashMap<>();
  final List<String> fetched = new ArrayList<>();
  final Map<Role, List<KeyPair>> keys = new EnumMap<>(Role.class);
  final byte[] firstRoot;

  Repository() throws GeneralSecurityException {
    for (Role role : Role.values()) {
      keys.put(role, List.of(pair()));
    }
    firstRoot = signer().root(1, LATER, List.of());
    files.put("metadata/1.root.json", firstRoot);
  }

  ReleaseSigner signer() {
    return new ReleaseSigner(keys);
  }

  void publish(long release, String content) throws GeneralSecurityException {
    publish(release, content, LATER);
  }

  void publish(long release, String content, Instant expires) throws GeneralSecurityException {
    files.putAll(
        signer()
            .release(
                release,
                expires,
                Map.of(
                    "catalogue.zip", content.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  /** A served file changed in its signed part, and signed again by its role. */
  byte[] edited(String path, Role role, Consumer<ObjectNode> change)
      throws GeneralSecurityException, MalformedMessageException {
    ObjectNode signed = (ObjectNode) Wire.readTree(file(path)).path("signed");
    change.accept(signed);
    return signer().sign(signed, role, List.of());
  }

  ReleaseUpdate update() {
    return new ReleaseUpdate(this);
  }

  byte[] file(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  List<KeyPair> signers(Role role) {
    return keys.getOrDefault(role, List.of());
  }

  static KeyPair pair() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  @Override
  public Optional<byte[]> fetch(String path, long longest) {
    fetched.add(path);
    return Optional.ofNullable(files.get(path));
  }
}
