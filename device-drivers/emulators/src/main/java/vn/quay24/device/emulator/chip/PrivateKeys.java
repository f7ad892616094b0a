package vn.quay24.device.emulator.chip;

import java.io.IOException;
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
