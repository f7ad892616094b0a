package vn.quay24.centre.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals the few personal values that the database must hold for a while. A value is bound to its
 * row: moved to another one it no longer opens. Thread-safe.
 */
public final class AtRest {
  private final Aead aead;

  private AtRest(Aead aead) {
    this.aead = aead;
  }

  /** A new key, as {@link #of} reads it. */
  public static String newKey() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
        AeadConfig2026.get(),
        InsecureSecretKeyAccess.get());
  }

  /** Seals with this key. */
  public static AtRest of(String key) throws GeneralSecurityException {
    return new AtRest(
        TinkJsonProtoKeysetFormat.parseKeyset(
                key, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
            .getPrimitive(AeadConfig2026.get(), Aead.class));
  }

  /**
   * Seals a text.
   *
   * @param row what it belongs to, for example {@code message/{id}}
   */
  public byte[] seal(String text, String row) {
    try {
      return aead.encrypt(
          text.getBytes(StandardCharsets.UTF_8), row.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of the JDK", e);
    }
  }

  /**
   * Opens it again.
   *
   * @throws IllegalStateException the row was changed behind the centre's back
   */
  public String open(byte[] sealed, String row) {
    try {
      return new String(
          aead.decrypt(sealed, row.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(row + " was changed or sealed under another key", e);
    }
  }
}
