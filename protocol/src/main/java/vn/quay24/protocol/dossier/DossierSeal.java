package vn.quay24.protocol.dossier;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals dossiers so that only the centre can open them: a fresh AES-256-GCM key for each dossier,
 * wrapped by HPKE (RFC 9180, X25519, HKDF-SHA-256, AES-256-GCM) to the centre's intake key.
 * Thread-safe.
 */
public final class DossierSeal {
  private final HybridEncrypt wrap;
  private final String recipientKey;

  private DossierSeal(HybridEncrypt wrap, String recipientKey) {
    this.wrap = wrap;
    this.recipientKey = recipientKey;
  }

  /**
   * Seals to this centre.
   *
   * @param intakeKey public HPKE keyset, JSON, as enrolment left it
   * @throws GeneralSecurityException it is not such a keyset
   */
  public static DossierSeal to(String intakeKey) throws GeneralSecurityException {
    KeysetHandle recipient =
        TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(intakeKey, HybridConfig2026.get());
    return new DossierSeal(
        recipient.getPrimitive(HybridConfig2026.get(), HybridEncrypt.class),
        SealKeys.id(recipient));
  }

  /**
   * Begins to seal a dossier under a new key, which is held in memory only until the result is
   * dropped.
   */
  public DossierDraft begin(UUID dossier) throws GeneralSecurityException {
    KeysetHandle key =
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    byte[] wrapped =
        wrap.encrypt(
            TinkProtoKeysetFormat.serializeKeyset(
                key, InsecureSecretKeyAccess.get(), AeadConfig2026.get()),
            SealKeys.wrapContext(dossier));
    return new DossierDraft(
        dossier, recipientKey, wrapped, key.getPrimitive(AeadConfig2026.get(), Aead.class));
  }
}
