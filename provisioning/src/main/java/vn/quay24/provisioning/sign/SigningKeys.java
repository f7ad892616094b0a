package vn.quay24.provisioning.sign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quay24.protocol.release.ReleaseSigner;
import vn.quay24.protocol.release.Role;

/**
 * The folder with the keys that releases are signed with: for each role of TUF {@code role.key.pem}
 * (PKCS#8) and {@code role.pub.pem} (X.509) of an Ed25519 key, and {@code root.json}, the root
 * metadata that kiosks start from.
 */
public final class SigningKeys {
  /** Root metadata, version 1. */
  public static final String ROOT_FILE = "root.json";

  /** How long the first root may be believed; a new root has to follow before. */
  private static final Duration ROOT_LIFETIME = Duration.ofDays(5 * 365);

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Map<Role, KeyPair> pairs;
  private final byte[] root;

  private SigningKeys(Map<Role, KeyPair> pairs, byte[] root) {
    this.pairs = pairs;
    this.root = root;
  }

  /**
   * Makes new keys and their root. Nothing is ever overwritten.
   *
   * @throws KeyFolderException the folder holds keys already
   */
  public static SigningKeys generate(Path folder, Instant now)
      throws IOException, GeneralSecurityException, KeyFolderException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Map<Role, KeyPair> pairs = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      if (Files.exists(privateFile(folder, role))) {
        throw new KeyFolderException(
            folder + " holds keys already; keep them, or choose another folder");
      }
      pairs.put(role, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }
    byte[] root = signer(pairs).root(1, now.plus(ROOT_LIFETIME), List.of());
    for (Map.Entry<Role, KeyPair> entry : pairs.entrySet()) {
      KeyPair pair = entry.getValue();
      writeSecret(
          privateFile(folder, entry.getKey()), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
      Files.writeString(
          publicFile(folder, entry.getKey()), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }
    Files.write(folder.resolve(ROOT_FILE), root, StandardOpenOption.CREATE_NEW);
    return new SigningKeys(pairs, root);
  }

  /**
   * Reads the folder.
   *
   * @throws KeyFolderException a file is missing, damaged, or readable by others
   */
  public static SigningKeys load(Path folder) throws IOException, KeyFolderException {
    Map<Role, KeyPair> pairs = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      pairs.put(role, pair(folder, role));
    }
    Path root = folder.resolve(ROOT_FILE);
    if (!Files.isRegularFile(root)) {
      throw new KeyFolderException(root + " is missing; it was made together with the keys");
    }
    return new SigningKeys(pairs, Files.readAllBytes(root));
  }

  /** Signs metadata with these keys. */
  public ReleaseSigner signer() {
    return signer(pairs);
  }

  /** Root metadata, version 1. */
  public byte[] root() {
    return root.clone();
  }

  private static ReleaseSigner signer(Map<Role, KeyPair> pairs) {
    Map<Role, List<KeyPair>> signers = new EnumMap<>(Role.class);
    pairs.forEach((role, pair) -> signers.put(role, List.of(pair)));
    return new ReleaseSigner(signers);
  }

  private static KeyPair pair(Path folder, Role role) throws IOException, KeyFolderException {
    Path secret = privateFile(folder, role);
    Path open = publicFile(folder, role);
    for (Path file : List.of(secret, open)) {
      if (!Files.isRegularFile(file)) {
        throw new KeyFolderException(file + " is missing; make keys with quay24 keygen");
      }
    }
    requireOwnerOnly(secret);
    try {
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(der(Files.readString(open)))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(der(Files.readString(secret)))));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new KeyFolderException(secret + " or its .pub.pem is damaged; bring back a copy");
    }
  }

  private static void requireOwnerOnly(Path file) throws IOException, KeyFolderException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new KeyFolderException(file + " can be read by others; run: chmod 600 " + file);
    }
  }

  private static void writeSecret(Path file, String text) throws IOException {
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(file, text);
  }

  private static Path privateFile(Path folder, Role role) {
    return folder.resolve(role.word() + ".key.pem");
  }

  private static Path publicFile(Path folder, Role role) {
    return folder.resolve(role.word() + ".pub.pem");
  }

  private static String pem(String what, byte[] der) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
  }

  private static byte[] der(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }
}
