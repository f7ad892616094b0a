package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Public keys that came from a chip. */
final class PublicKeys {
  private static final Set<ASN1ObjectIdentifier> KINDS =
      Set.of(
          PKCSObjectIdentifiers.rsaEncryption,
          PKCSObjectIdentifiers.id_RSASSA_PSS,
          X9ObjectIdentifiers.id_ecPublicKey);
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
    if (!KINDS.contains(key.getAlgorithm().getAlgorithm())) {
      // Others are worked on for minutes before they are known, such as DSA over huge groups.
      throw new GeneralSecurityException("neither an RSA nor an elliptic key");
    }
    Objects.requireNonNull(Cryptography.PROVIDER); // made first: it teaches the kinds of keys
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
