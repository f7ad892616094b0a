package vn.quay24.protocol.command;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/**
 * Public keys that may command kiosks: target {@code command-keys.json} of a signed release.
 *
 * @param keys key id to SubjectPublicKeyInfo (DER) of an Ed25519 key
 */
public record CommandKeys(int version, Map<String, byte[]> keys) {

  /** Name of the release target. */
  public static final String TARGET = "command-keys.json";

  public CommandKeys {
    keys = Map.copyOf(keys);
  }

  /** Nobody may command. */
  public static CommandKeys none() {
    return new CommandKeys(1, Map.of());
  }

  /**
   * The command, when a known key signed exactly these bytes.
   *
   * @throws MalformedMessageException well signed, but not a command
   */
  public Optional<Command> open(SignedCommand signed) throws MalformedMessageException {
    byte[] key = keys.get(signed.keyId());
    if (key == null || !verifies(key, signed)) {
      return Optional.empty();
    }
    return Optional.of(Wire.read(signed.payload(), Command.class));
  }

  private static boolean verifies(byte[] key, SignedCommand signed) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
      signature.update(signed.payload());
      return signature.verify(signed.signature());
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  /** Signs a command; the centre's side of {@link #open}. */
  public static SignedCommand sign(Command command, String keyId, PrivateKey key)
      throws GeneralSecurityException {
    byte[] payload = Wire.write(command);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(payload);
    return new SignedCommand(payload, keyId, signature.sign());
  }
}
