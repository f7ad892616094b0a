package vn.quay24.protocol.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Manifest of a sealed dossier: nothing in it names the citizen.
 *
 * @param recipientKey id of the centre's HPKE key that {@code wrappedKey} is for
 * @param wrappedKey the dossier's own data key, wrapped by HPKE (RFC 9180)
 * @param parts ciphertexts; the first, {@code content}, is the {@link DossierContent}
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
    Optional<UUID> order) {

  /** Name of the part that holds the {@link DossierContent}. */
  public static final String CONTENT = "content";

  /**
   * One ciphertext.
   *
   * @param name {@code [a-z0-9-]{1,40}}
   * @param size bytes
   * @param sha256 lower-case hex over the ciphertext
   */
  public record Part(String name, long size, String sha256) {}
}
