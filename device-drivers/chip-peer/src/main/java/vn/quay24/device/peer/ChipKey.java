package vn.quay24.device.peer;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** Active authentication (ICAO 9303-11 §6.1) with the JDK's own cryptography. */
final class ChipKey {
  private ChipKey() {}

  static byte[] sign(byte[] pkcs8, byte[] challenge) throws GeneralSecurityException {
    PKCS8EncodedKeySpec specification = new PKCS8EncodedKeySpec(pkcs8);
    try {
      RSAPrivateKey key =
          (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(specification);
      return withRecovery(key, challenge);
    } catch (InvalidKeySpecException e) {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(KeyFactory.getInstance("EC").generatePrivate(specification));
      signature.update(challenge);
      return signature.sign();
    }
  }

  /** ISO 9796-2 scheme 1 with SHA-1 and partial recovery. */
  private static byte[] withRecovery(RSAPrivateKey key, byte[] challenge)
      throws GeneralSecurityException {
    int length = key.getModulus().bitLength() / 8;
    byte[] message = new byte[length];
    new SecureRandom().nextBytes(message);
    message[0] = 0x6A;
    message[length - 1] = (byte) 0xBC;
    int hashFrom = length - 1 - 20;
    MessageDigest digest = MessageDigest.getInstance("SHA-1");
    digest.update(message, 1, hashFrom - 1);
    System.arraycopy(digest.digest(challenge), 0, message, hashFrom, 20);
    BigInteger signature =
        new BigInteger(1, message).modPow(key.getPrivateExponent(), key.getModulus());
    byte[] bytes = signature.toByteArray();
    byte[] fixed = new byte[length];
    byte[] tail = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - length), bytes.length);
    System.arraycopy(tail, 0, fixed, length - tail.length, tail.length);
    return fixed;
  }
}
