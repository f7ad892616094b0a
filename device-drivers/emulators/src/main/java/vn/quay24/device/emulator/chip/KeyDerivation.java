package vn.quay24.device.emulator.chip;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key derivation function of ICAO 9303-11 §9.7.1. */
final class KeyDerivation {
  private KeyDerivation() {}

  static byte[] encryptionKey(SessionCipher cipher, byte[] secret) {
    return derive(cipher, secret, 1);
  }

  static byte[] checksumKey(SessionCipher cipher, byte[] secret) {
    return derive(cipher, secret, 2);
  }

  /** K-pi of PACE, from the password. */
  static byte[] passwordKey(SessionCipher cipher, byte[] password) {
    return derive(cipher, password, 3);
  }

  private static byte[] derive(SessionCipher cipher, byte[] secret, int counter) {
    String hash = cipher.keyLength() > 16 ? "SHA-256" : "SHA-1";
    byte[] digest = digest(hash, secret, new byte[] {0, 0, 0, (byte) counter});
    return Bytes.slice(digest, 0, cipher.keyLength());
  }

  static byte[] digest(String algorithm, byte[]... parts) {
    try {
      return MessageDigest.getInstance(algorithm).digest(Bytes.concat(parts));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
