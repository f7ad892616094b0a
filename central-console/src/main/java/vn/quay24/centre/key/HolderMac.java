package vn.quay24.centre.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds the dossiers of a citizen without the database knowing the number: HMAC-SHA-256 under a key
 * outside it. Thread-safe.
 */
public final class HolderMac {
  private final SecretKeySpec key;

  /**
   * @param keyHex 32 bytes
   */
  public HolderMac(String keyHex) {
    this.key = new SecretKeySpec(HexFormat.of().parseHex(keyHex.strip()), "HmacSHA256");
  }

  /** Lower-case hex. */
  public String of(String citizenNumber) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(citizenNumber.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
