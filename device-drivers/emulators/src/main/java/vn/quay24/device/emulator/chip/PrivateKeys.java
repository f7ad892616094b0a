package vn.quay24.device.emulator.chip;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Reading PKCS#8. */
final class PrivateKeys {
  private PrivateKeys() {}

  /**
   * @throws IllegalArgumentException not a PKCS#8 key of a known kind
   */
  static AsymmetricKeyParameter parse(byte[] pkcs8) {
    try {
      return PrivateKeyFactory.createKey(pkcs8);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PKCS#8 private key", e);
    }
  }

  /** The key as PKCS#8, when it is that, PKCS#1 (RSA) or SEC 1 (a curve that is named in it). */
  static Optional<byte[]> asPkcs8(byte[] der) {
    try {
      ASN1Sequence sequence = ASN1Sequence.getInstance(der);
      ASN1Encodable second = sequence.size() > 1 ? sequence.getObjectAt(1) : sequence;
      byte[] pkcs8 =
          switch (second) {
            case ASN1Integer _ ->
                new PrivateKeyInfo(
                        new AlgorithmIdentifier(
                            PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                        RSAPrivateKey.getInstance(sequence))
                    .getEncoded();
            case ASN1OctetString _ ->
                new PrivateKeyInfo(
                        new AlgorithmIdentifier(
                            X9ObjectIdentifiers.id_ecPublicKey,
                            ECPrivateKey.getInstance(sequence).getParametersObject()),
                        sequence)
                    .getEncoded();
            default -> der;
          };
      parse(pkcs8);
      return Optional.of(pkcs8);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Whether a private key belongs to the public key in DG15. */
  static boolean fits(byte[] pkcs8, byte[] dataGroup15) {
    try {
      byte[] publicInfo = Tlv.require(Tlv.parse(dataGroup15), 0x6F);
      AsymmetricKeyParameter publicKey = PublicKeyFactory.createKey(publicInfo);
      return switch (parse(pkcs8)) {
        case RSAKeyParameters rsa ->
            publicKey instanceof RSAKeyParameters other
                && rsa.getModulus().equals(other.getModulus());
        case ECPrivateKeyParameters ec ->
            publicKey instanceof ECPublicKeyParameters other
                && ec.getParameters().equals(other.getParameters())
                && ec.getParameters().getG().multiply(ec.getD()).equals(other.getQ());
        default -> false;
      };
    } catch (Refusal | IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
