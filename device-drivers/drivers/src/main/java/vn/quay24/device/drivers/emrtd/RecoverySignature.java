package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;

/**
 * ISO/IEC 9796-2 scheme 1 with partial message recovery: the signature carries the chip's own
 * random part, the terminal adds its challenge (ICAO 9303-11 §6.1.2.2). Opened here, because
 * BouncyCastle's signer does not know that a chip may send n - s, the smaller number, for s.
 */
final class RecoverySignature {
  private static final int IMPLICIT_TRAILER = 0xBC;
  private static final int EXPLICIT_TRAILER = 0xCC;
  private static final int PARTIAL = 0x60; // header bits 01, more data 1
  private static final int PARTIAL_MASK = 0xE0;
  private static final int PADDING = 0xBB;
  private static final int END_OF_PADDING = 0x0A;

  private RecoverySignature() {}

  static boolean verifies(RSAPublicKey key, byte[] challenge, byte[] signature)
      throws GeneralSecurityException {
    byte[] block = open(key, signature);
    if (block.length < 2 || (block[0] & PARTIAL_MASK) != PARTIAL) {
      return false;
    }
    int end = block[block.length - 1] & 0xFF;
    int before = block[block.length - 2] & 0xFF;
    return switch (end) {
      case IMPLICIT_TRAILER ->
          holds(block, 1, "SHA-1", challenge) || holds(block, 1, "SHA-256", challenge);
      case EXPLICIT_TRAILER ->
          switch (before) {
            case 0x33 -> holds(block, 2, "SHA-1", challenge);
            case 0x34 -> holds(block, 2, "SHA-256", challenge);
            case 0x35 -> holds(block, 2, "SHA-512", challenge);
            case 0x36 -> holds(block, 2, "SHA-384", challenge);
            case 0x38 -> holds(block, 2, "SHA-224", challenge);
            default -> false;
          };
      default -> false;
    };
  }

  /** The representative, which ends with a nibble C whichever of both numbers was sent. */
  private static byte[] open(RSAPublicKey key, byte[] signature) {
    BigInteger modulus = key.getModulus();
    BigInteger number = new BigInteger(1, signature);
    int length = (modulus.bitLength() + 7) / 8;
    if (signature.length > length || number.compareTo(modulus) >= 0) {
      return new byte[0];
    }
    BigInteger opened = number.modPow(key.getPublicExponent(), modulus);
    boolean complement = (opened.intValue() & 0x0F) != 0x0C;
    byte[] bytes = (complement ? modulus.subtract(opened) : opened).toByteArray();
    byte[] block = new byte[length];
    int count = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - count, block, length - count, count);
    return block;
  }

  /** Whether the hash in the block is that of what was recovered and the challenge. */
  private static boolean holds(byte[] block, int trailer, String hash, byte[] challenge)
      throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance(hash, Cryptography.PROVIDER);
    int hashAt = block.length - trailer - digest.getDigestLength();
    int recovered = endOfPadding(block);
    if (recovered > hashAt) {
      return false;
    }
    digest.update(block, recovered, hashAt - recovered);
    return MessageDigest.isEqual(
        digest.digest(challenge), Arrays.copyOfRange(block, hashAt, block.length - trailer));
  }

  /** Nibbles B fill up, a nibble A ends them; past the block where that is not so. */
  private static int endOfPadding(byte[] block) {
    int at = 0;
    while ((block[at] & 0x0F) == (PADDING & 0x0F) && at + 1 < block.length) {
      at++;
      if (!List.of(PADDING, PADDING - 1).contains(block[at] & 0xFF)) {
        return block.length;
      }
    }
    return (block[at] & 0x0F) == END_OF_PADDING ? at + 1 : block.length;
  }
}
