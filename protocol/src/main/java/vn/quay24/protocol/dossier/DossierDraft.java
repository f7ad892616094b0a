package vn.quay24.protocol.dossier;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.Wire;

/** A dossier while it is being sealed, part by part. For one thread. */
public final class DossierDraft {
  private final UUID dossier;
  private final String recipientKey;
  private final byte[] wrappedKey;
  private final Aead aead;
  private final List<SealedDossier.Part> parts = new ArrayList<>();

  DossierDraft(UUID dossier, String recipientKey, byte[] wrappedKey, Aead aead) {
    this.dossier = dossier;
    this.recipientKey = recipientKey;
    this.wrappedKey = wrappedKey;
    this.aead = aead;
  }

  /**
   * Seals one part and remembers its size and hash for the manifest.
   *
   * @param name {@code [a-z0-9-]{1,40}}, once in a dossier
   * @return the ciphertext
   */
  public byte[] seal(String name, byte[] plain) throws GeneralSecurityException {
    if (!SealedDossier.partName(name)) {
      throw new IllegalArgumentException("a part's name must match [a-z0-9-]{1,40}");
    }
    if (parts.stream().anyMatch(part -> part.name().equals(name))) {
      throw new IllegalArgumentException("part " + name + " is already sealed");
    }
    byte[] sealed = aead.encrypt(plain, SealKeys.partContext(dossier, name));
    parts.add(new SealedDossier.Part(name, sealed.length, SealKeys.sha256(sealed)));
    return sealed;
  }

  /** Seals the content as the part {@link SealedDossier#CONTENT}. */
  public byte[] seal(DossierContent content) throws GeneralSecurityException {
    if (!content.dossier().equals(dossier)) {
      throw new IllegalArgumentException("the content belongs to another dossier");
    }
    return seal(SealedDossier.CONTENT, Wire.write(content));
  }

  /**
   * The manifest of what was sealed so far.
   *
   * @param slip whole text of the slip's QR; only its hash goes into the manifest
   */
  public SealedDossier manifest(
      String submissionNumber,
      String procedureCode,
      Instant sealedAt,
      String slip,
      Optional<UUID> order) {
    return new SealedDossier(
        1,
        dossier,
        submissionNumber,
        procedureCode,
        sealedAt,
        recipientKey,
        wrappedKey,
        List.copyOf(parts),
        SealedDossier.slipSha256(slip),
        order);
  }
}
