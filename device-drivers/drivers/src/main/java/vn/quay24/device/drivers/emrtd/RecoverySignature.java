package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;

/**
 * ISO/IEC 9796-2 scheme 1 with partial message recovery: the signature carries the chip's own
 * random part, the terminal adds its challenge (ICAO 9303-11 §6.1.2.2). BouncyCastle's JCA name for
 * it refuses partial recovery, so its signer is used directly.
 */
final class RecoverySignature {
  private static final int IMPLICIT_TRAILER = 0xBC;
  private static final int EXPLICIT_TRAILER = 0xCC;

  private RecoverySignature() {}

  static boolean verifies(RSAPublicKey key, byte[] challenge, byte[] signature) {
    RSAKeyParameters parameters =
        new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent());
    int trailer = trailer(key, signature);
    return switch (trailer & 0xFF) {
      case IMPLICIT_TRAILER ->
          List.<Digest>of(new SHA1Digest(), new SHA256Digest()).stream()
              .anyMatch(digest -> verifies(parameters, digest, true, challenge, signature));
      case EXPLICIT_TRAILER ->
          switch (trailer >> 8) {
            case 0x33 -> verifies(parameters, new SHA1Digest(), false, challenge, signature);
            case 0x34 -> verifies(parameters, new SHA256Digest(), false, challenge, signature);
            case 0x35 -> verifies(parameters, new SHA512Digest(), false, challenge, signature);
            case 0x36 -> verifies(parameters, new SHA384Digest(), false, challenge, signature);
            case 0x38 -> verifies(parameters, new SHA224Digest(), false, challenge, signature);
            default -> false;
          };
      default -> false;
    };
  }

  /** The last two bytes of the representative, which name the hash. */
  private static int trailer(RSAPublicKey key, byte[] signature) {
    BigInteger modulus = key.getModulus();
    BigInteger opened = new BigInteger(1, signature).modPow(key.getPublicExponent(), modulus);
    boolean complement = (opened.intValue() & 0x0F) != 0x0C;
    return (complement ? modulus.subtract(opened) : opened).intValue() & 0xFFFF;
  }

  private static boolean verifies(
      RSAKeyParameters key, Digest digest, boolean implicit, byte[] challenge, byte[] signature) {
    ISO9796d2Signer signer = new ISO9796d2Signer(new RSAEngine(), digest, implicit);
    signer.init(false, key);
    try {
      signer.updateWithRecoveredMessage(signature);
      signer.update(challenge, 0, challenge.length);
      return signer.verifySignature(signature);
    } catch (InvalidCipherTextException e) {
      return false;
    }
  }
}
