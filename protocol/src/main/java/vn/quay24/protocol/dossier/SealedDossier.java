package vn.quay24.protocol.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Manifest of a sealed dossier: nothing in it names the citizen.
 *
 * @param recipientKey id of the centre's HPKE key that {@code wrappedKey} is for
 * @param wrappedKey the dossier's own data key, wrapped by HPKE (RFC 9180)
 * @param parts ciphertexts; the first, {@code content}, is the {@link DossierContent}
 * @param slipSha256 lower-case hex over the whole text of the slip's QR ({@code Q24:…}); with it
 *     the centre finds the dossier of a slip without ever knowing the secret
 * @param order payment order, when a fee was due before submission
 */
public record SealedDossier(
    int version,
    UUID dossier,
    String submissionNumber,
    String procedureCode,
    Instant sealedAt,
    String recipientKey,
    byte[] wrappedKey,
    List<Part> parts,
    String slipSha256,
    Optional<UUID> order) {

  private static final Pattern PART_NAME = Pattern.compile("[a-z0-9-]{1,40}");

  /** Name of the part that holds the {@link DossierContent}. */
  public static final String CONTENT = "content";

  /** Whether a part may be called so. */
  public static boolean partName(String name) {
    return PART_NAME.matcher(name).matches();
  }

  /**
   * What the manifest says of a slip.
   *
   * @param slip whole text of its QR
   */
  public static String slipSha256(String slip) {
    return SealKeys.sha256(slip.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * One ciphertext.
   *
   * @param name {@code [a-z0-9-]{1,40}}
   * @param size bytes
   * @param sha256 lower-case hex over the ciphertext
   */
  public record Part(String name, long size, String sha256) {}
}
