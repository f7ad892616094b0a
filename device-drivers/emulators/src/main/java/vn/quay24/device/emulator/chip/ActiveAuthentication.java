package vn.quay24.device.emulator.chip;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** How a chip proves that it holds the key of DG15 (ICAO 9303-11 §6.1). */
final class ActiveAuthentication {
  static final int CHALLENGE_LENGTH = 8;

  /** Below this size an RSA key signs with SHA-1 as old chips do, from here on with SHA-256. */
  private static final int SHA_256_MODULUS = 2048;

  private ActiveAuthentication() {}

  static byte[] sign(AsymmetricKeyParameter key, byte[] challenge, SecureRandom random)
      throws Refusal {
    if (challenge.length != CHALLENGE_LENGTH) {
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    return switch (key) {
      case RSAKeyParameters rsa -> signRsa(rsa, challenge, random);
      case ECPrivateKeyParameters ec -> signPlainEcdsa(ec, challenge, random);
      default -> throw new Refusal(StatusWord.REFERENCE_NOT_FOUND);
    };
  }

  /** ISO 9796-2 scheme 1 with partial recovery: 6A, M1, hash, trailer. */
  private static byte[] signRsa(RSAKeyParameters key, byte[] challenge, SecureRandom random) {
    BigInteger modulus = key.getModulus();
    boolean sha1 = modulus.bitLength() < SHA_256_MODULUS;
    byte[] trailer = sha1 ? new byte[] {(byte) 0xBC} : new byte[] {0x34, (byte) 0xCC};
    int hashLength = sha1 ? 20 : 32;
    int length = (modulus.bitLength() + 7) / 8;
    byte[] recoverable = new byte[length - 1 - hashLength - trailer.length];
    random.nextBytes(recoverable);
    byte[] hash = KeyDerivation.digest(sha1 ? "SHA-1" : "SHA-256", recoverable, challenge);
    byte[] message = Bytes.concat(new byte[] {0x6A}, recoverable, hash, trailer);
    return fixedLength(new BigInteger(1, message).modPow(key.getExponent(), modulus), length);
  }

  /** r and s side by side (TR-03111 §5.2.1), with the hash that fits the curve. */
  private static byte[] signPlainEcdsa(
      ECPrivateKeyParameters key, byte[] challenge, SecureRandom random) {
    byte[] hash = KeyDerivation.digest(hashFor(key.getParameters().getN().bitLength()), challenge);
    ECDSASigner signer = new ECDSASigner();
    signer.init(true, new ParametersWithRandom(key, random));
    BigInteger[] signature = signer.generateSignature(hash);
    int length = (key.getParameters().getN().bitLength() + 7) / 8;
    return Bytes.concat(fixedLength(signature[0], length), fixedLength(signature[1], length));
  }

  private static String hashFor(int orderBits) {
    if (orderBits <= 256) {
      return "SHA-256";
    }
    return orderBits <= 384 ? "SHA-384" : "SHA-512";
  }

  private static byte[] fixedLength(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[length];
    int from = Math.max(0, bytes.length - length);
    System.arraycopy(bytes, from, fixed, length - (bytes.length - from), bytes.length - from);
    return fixed;
  }
}
