package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which chips sign a challenge (ICAO 9303-11 §6.1.2). */
class ActiveAuthenticationTest {
  private static final byte[] CHALLENGE = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final Map<Integer, KeyPair> KEYS = new HashMap<>();
  private static final KeyPair OTHER_KEY = rsa(1024);
  private static final byte[] OTHER = {1, 2, 3, 4, 5, 6, 7, 9};

  @ParameterizedTest
  @CsvSource({
    "1024, SHA-1, bc",
    "1024, SHA-256, bc",
    "1024, SHA-1, 33cc",
    "1280, SHA-224, 38cc",
    "2048, SHA-256, 34cc",
    "2048, SHA-384, 36cc",
    "2048, SHA-512, 35cc"
  })
  void everyTrailerOfRsaIsUnderstood(int bits, String hash, String trailer) throws Exception {
    KeyPair keys = KEYS.computeIfAbsent(bits, ActiveAuthenticationTest::rsa);
    RSAPrivateKey key = (RSAPrivateKey) keys.getPrivate();
    byte[] signature = recovery(key, hash, "6a", trailer);

    assertTrue(verifies(keys.getPublic(), CHALLENGE, signature));
    assertTrue(verifies(keys.getPublic(), CHALLENGE, complement(key, signature)), "n - s for s");
    assertTrue(
        verifies(keys.getPublic(), CHALLENGE, recovery(key, hash, "6bbbba", trailer)), "padded");
    assertFalse(
        verifies(keys.getPublic(), CHALLENGE, recovery(key, hash, "6bbb0a", trailer)), "padding");
    assertFalse(verifies(keys.getPublic(), CHALLENGE, recovery(key, hash, "4a", trailer)));
    assertFalse(verifies(keys.getPublic(), OTHER, signature));
    assertFalse(verifies(OTHER_KEY.getPublic(), CHALLENGE, signature));
  }

  @ParameterizedTest
  @CsvSource({
    "secp256r1, SHA256withECDSA",
    "secp256r1, SHA1withECDSA",
    "brainpoolP256r1, SHA256withPLAIN-ECDSA",
    "brainpoolP256r1, SHA224withPLAIN-ECDSA",
    "brainpoolP320r1, SHA256withPLAIN-ECDSA",
    "secp384r1, SHA384withECDSA",
    "brainpoolP384r1, SHA384withPLAIN-ECDSA",
    "secp521r1, SHA512withPLAIN-ECDSA",
    "secp224r1, SHA224withECDSA"
  })
  void everyFormOfEllipticCurvesIsUnderstood(String curve, String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Cryptography.PROVIDER);
    generator.initialize(new ECGenParameterSpec(curve));
    KeyPair keys = generator.generateKeyPair();
    Signature signer = Signature.getInstance(algorithm, Cryptography.PROVIDER);
    signer.initSign(keys.getPrivate());
    signer.update(CHALLENGE);
    byte[] signature = signer.sign();

    assertTrue(verifies(keys.getPublic(), CHALLENGE, signature));
    assertFalse(verifies(keys.getPublic(), OTHER, signature));
    assertFalse(verifies(generator.generateKeyPair().getPublic(), CHALLENGE, signature));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyBytesAreNoProof(long seed) throws Exception {
    Random random = new Random(seed);
    PublicKey key = OTHER_KEY.getPublic();
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);

      assertFalse(verifies(key, CHALLENGE, noise));
    }
  }

  @Test
  void aSignatureOfAnotherLengthIsNoProof() throws Exception {
    KeyPair keys = OTHER_KEY;
    byte[] signature = recovery((RSAPrivateKey) keys.getPrivate(), "SHA-1", "6a", "bc");

    assertFalse(verifies(keys.getPublic(), CHALLENGE, Arrays.copyOf(signature, 127)));
    assertFalse(verifies(keys.getPublic(), CHALLENGE, new byte[0]));
  }

  private static boolean verifies(PublicKey key, byte[] challenge, byte[] signature)
      throws InterruptedException {
    try {
      return Foreign.call(
          "signature", () -> ActiveAuthentication.verifies(key, challenge, signature));
    } catch (Foreign.RejectedException e) {
      return false;
    }
  }

  private static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** ISO/IEC 9796-2 scheme 1: header, recoverable part, hash over it and the challenge, trailer. */
  private static byte[] recovery(RSAPrivateKey key, String hash, String header, String trailer)
      throws GeneralSecurityException {
    byte[] begin = HexFormat.of().parseHex(header);
    byte[] end = HexFormat.of().parseHex(trailer);
    MessageDigest digest = MessageDigest.getInstance(hash);
    int length = key.getModulus().bitLength() / 8;
    byte[] recoverable = new byte[length - begin.length - digest.getDigestLength() - end.length];
    new Random(length).nextBytes(recoverable);
    digest.update(recoverable);
    byte[] message = Bytes.join(begin, recoverable, digest.digest(CHALLENGE), end);
    BigInteger representative = new BigInteger(1, message);
    return fixed(representative.modPow(key.getPrivateExponent(), key.getModulus()), length);
  }

  private static byte[] complement(RSAPrivateKey key, byte[] signature) {
    BigInteger other = key.getModulus().subtract(new BigInteger(1, signature));
    return fixed(other, signature.length);
  }

  private static byte[] fixed(BigInteger number, int length) {
    byte[] bytes = new byte[length];
    byte[] shortest = number.toByteArray();
    int count = Math.min(shortest.length, length);
    System.arraycopy(shortest, shortest.length - count, bytes, length - count, count);
    return bytes;
  }
}
