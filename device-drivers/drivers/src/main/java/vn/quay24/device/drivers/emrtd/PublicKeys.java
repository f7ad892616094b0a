package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Public keys that came from a chip. */
final class PublicKeys {
  private static final int LARGEST_MODULUS = 8192;
  private static final int LARGEST_EXPONENT = 64;

  private PublicKeys() {}

  /**
   * Makes the key usable.
   *
   * @throws GeneralSecurityException it is of no known kind, or so large that it can only be meant
   *     to keep the terminal busy
   */
  static PublicKey of(SubjectPublicKeyInfo key) throws GeneralSecurityException, IOException {
    PublicKey known = BouncyCastleProvider.getPublicKey(key);
    if (known == null) {
      throw new GeneralSecurityException("unknown kind of key");
    }
    if (known instanceof RSAPublicKey rsa
        && (rsa.getModulus().bitLength() > LARGEST_MODULUS
            || rsa.getPublicExponent().bitLength() > LARGEST_EXPONENT)) {
      throw new GeneralSecurityException("an RSA key beyond reason");
    }
    return known;
  }
}
