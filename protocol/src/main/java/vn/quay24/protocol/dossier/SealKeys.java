package vn.quay24.protocol.dossier;

import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** What both sides of the seal must agree on. */
final class SealKeys {
  private SealKeys() {}

  /** Name of a keyset: its primary key's id as eight hex digits. */
  static String id(KeysetHandle keyset) {
    return HexFormat.of().toHexDigits(keyset.getPrimary().getId());
  }

  /** Binds a wrapped key to its dossier. */
  static byte[] wrapContext(UUID dossier) {
    return ("quay24/dossier/1/" + dossier).getBytes(StandardCharsets.UTF_8);
  }

  /** Binds a ciphertext to its dossier and its name, so that parts cannot be exchanged. */
  static byte[] partContext(UUID dossier, String part) {
    return ("quay24/part/1/" + dossier + "/" + part).getBytes(StandardCharsets.UTF_8);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
