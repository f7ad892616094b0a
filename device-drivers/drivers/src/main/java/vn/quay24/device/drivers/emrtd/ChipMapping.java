package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * The proof of chip authentication mapping (ICAO 9303-11 §4.4.3.3.3, §4.4.3.5): the chip sent,
 * encrypted for this channel, the factor that leads from its static key to the key that it mapped
 * with. Only who holds both private keys knows it.
 *
 * @param mappingKey the chip's public key of the mapping
 * @param factor the chip authentication data
 */
record ChipMapping(ECPublicKey mappingKey, BigInteger factor) {
  private static final int BLOCK = 16;
  private static final byte END_OF_DATA = (byte) 0x80;

  /**
   * Decrypts the proof.
   *
   * @param key of the channel that PACE led to, for encryption
   */
  static Optional<ChipMapping> of(PublicKey mappingKey, SecretKey key, byte[] encrypted)
      throws GeneralSecurityException {
    return mappingKey instanceof ECPublicKey onCurve && encrypted.length % BLOCK == 0
        ? Optional.of(new ChipMapping(onCurve, unpadded(decrypted(key, encrypted))))
        : Optional.empty();
  }

  /** A number, 80 and zeros (ISO 9797-1, method 2); zero, which leads nowhere, of anything else. */
  private static BigInteger unpadded(byte[] data) {
    int end = data.length;
    while (end > 0 && data[end - 1] == 0) {
      end--;
    }
    return end > 0 && data[end - 1] == END_OF_DATA
        ? new BigInteger(1, data, 0, end - 1)
        : BigInteger.ZERO;
  }

  /** The initial vector is the encryption of -1, all bits set. */
  private static byte[] decrypted(SecretKey key, byte[] encrypted) throws GeneralSecurityException {
    byte[] ones = new byte[BLOCK];
    Arrays.fill(ones, (byte) 0xFF);
    Cipher block = Cipher.getInstance("AES/ECB/NoPadding", Cryptography.PROVIDER);
    block.init(Cipher.ENCRYPT_MODE, key);
    Cipher chain = Cipher.getInstance("AES/CBC/NoPadding", Cryptography.PROVIDER);
    chain.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(block.doFinal(ones)));
    return chain.doFinal(encrypted);
  }

  /**
   * Whether the chip holds the private key.
   *
   * @param publicKey SubjectPublicKeyInfo of EF.CardSecurity
   */
  boolean proves(byte[] publicKey) throws InterruptedException {
    try {
      return Foreign.call(
          "chip authentication data",
          () ->
              AgreementKey.of(SubjectPublicKeyInfo.getInstance(publicKey))
                      instanceof AgreementKey.OnCurve(ECPublicKeyParameters key)
                  && leadsFrom(key));
    } catch (RejectedException e) {
      return false;
    }
  }

  private boolean leadsFrom(ECPublicKeyParameters key) {
    BigInteger order = key.getParameters().getN();
    if (!order.equals(mappingKey.getParams().getOrder())
        || factor.signum() == 0
        || factor.compareTo(order) >= 0) {
      return false;
    }
    var point = key.getQ().multiply(factor).normalize();
    return !point.isInfinity()
        && mappingKey
            .getW()
            .equals(
                new ECPoint(
                    point.getAffineXCoord().toBigInteger(),
                    point.getAffineYCoord().toBigInteger()));
  }

  @Override
  public String toString() {
    return "ChipMapping[redacted]";
  }
}
