package vn.quay24.protocol.dossier;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/** Opens sealed dossiers with the centre's private intake key. Thread-safe. */
public final class DossierOpener {
  private final KeysetHandle own;
  private final HybridDecrypt unwrap;

  private DossierOpener(KeysetHandle own) throws GeneralSecurityException {
    this.own = own;
    this.unwrap = own.getPrimitive(HybridConfig2026.get(), HybridDecrypt.class);
  }

  /** A new intake key. */
  public static DossierOpener generate() throws GeneralSecurityException {
    return new DossierOpener(
        KeysetHandle.generateNew(
            HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.TINK)
                .build(),
            HybridConfig2026.get()));
  }

  /**
   * Reads the private keyset that {@link #privateKey()} wrote.
   *
   * @throws GeneralSecurityException it is not such a keyset
   */
  public static DossierOpener of(String privateKey) throws GeneralSecurityException {
    return new DossierOpener(
        TinkJsonProtoKeysetFormat.parseKeyset(
            privateKey, HybridConfig2026.get(), InsecureSecretKeyAccess.get()));
  }

  /** The private keyset, JSON; its keeper restricts who reads it. */
  public String privateKey() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        own, HybridConfig2026.get(), InsecureSecretKeyAccess.get());
  }

  /** The public keyset that kiosks seal to, JSON. */
  public String intakeKey() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
        own.getPublicKeysetHandle(), HybridConfig2026.get());
  }

  /** Name of the key, as manifests say it. */
  public String keyId() {
    return SealKeys.id(own);
  }

  /**
   * Opens one part.
   *
   * @throws GeneralSecurityException the ciphertext is not the one of the manifest, was changed, or
   *     was sealed to another key
   */
  public byte[] open(SealedDossier manifest, String part, byte[] sealed)
      throws GeneralSecurityException {
    SealedDossier.Part expected =
        manifest.parts().stream()
            .filter(candidate -> candidate.name().equals(part))
            .findFirst()
            .orElseThrow(() -> new GeneralSecurityException("the manifest has no such part"));
    if (!MessageDigest.isEqual(
        expected.sha256().getBytes(StandardCharsets.US_ASCII),
        SealKeys.sha256(sealed).getBytes(StandardCharsets.US_ASCII))) {
      throw new GeneralSecurityException("the part's hash is not the manifest's");
    }
    return dataKey(manifest).decrypt(sealed, SealKeys.partContext(manifest.dossier(), part));
  }

  /**
   * Opens the content.
   *
   * @throws MalformedMessageException it was sealed by the right key but is no content of this
   *     dossier
   */
  public DossierContent content(SealedDossier manifest, byte[] sealed)
      throws GeneralSecurityException, MalformedMessageException {
    DossierContent content =
        Wire.read(open(manifest, SealedDossier.CONTENT, sealed), DossierContent.class);
    if (!manifest.dossier().equals(content.dossier())
        || !manifest.procedureCode().equals(content.procedureCode())
        || !manifest.submissionNumber().equals(content.submissionNumber())) {
      throw new MalformedMessageException("content and manifest are not of the same dossier");
    }
    return content;
  }

  private Aead dataKey(SealedDossier manifest) throws GeneralSecurityException {
    byte[] key = unwrap.decrypt(manifest.wrappedKey(), SealKeys.wrapContext(manifest.dossier()));
    return TinkProtoKeysetFormat.parseKeyset(
            key, InsecureSecretKeyAccess.get(), AeadConfig2026.get())
        .getPrimitive(AeadConfig2026.get(), Aead.class);
  }
}
