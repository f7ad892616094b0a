package vn.quay24.centre.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.command.SignedCommand;
import vn.quay24.protocol.enrolment.Pem;
import vn.quay24.protocol.release.Sha256;

/** Signs commands (Ed25519). Kiosks know its public half from the signed release. */
public final class CommandKey {
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int ID_LENGTH = 16;

  private final PrivateKey key;
  private final byte[] publicKey;

  private CommandKey(PrivateKey key, byte[] publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /** Reads the key from the folder, or makes it. */
  public static CommandKey of(KeyFolder folder) throws IOException, GeneralSecurityException {
    String pem = folder.textOr("command.pem", CommandKey::make);
    return new CommandKey(
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(new PKCS8EncodedKeySpec(Pem.decode("PRIVATE KEY", pem))),
        Pem.decode(PUBLIC, pem));
  }

  /** What goes into the release as {@link CommandKeys#TARGET}. */
  public CommandKeys published() {
    return new CommandKeys(1, Map.of(id(), publicKey));
  }

  /** Signs a command. */
  public SignedCommand sign(Command command) throws GeneralSecurityException {
    return CommandKeys.sign(command, id(), key);
  }

  private String id() {
    return Sha256.hex(publicKey).substring(0, ID_LENGTH);
  }

  private static String make() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    return Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded())
        + Pem.encode(PUBLIC, pair.getPublic().getEncoded());
  }
}
