package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.APDULevelPACECapable;
import org.jmrtd.CardServiceProtocolException;
import org.jmrtd.protocol.PACEIMMappingResult;
import org.jmrtd.protocol.PACEProtocol;

/**
 * PACE with integrated mapping on a curve, AES-128 (ICAO 9303-11 §4.4.3.3.2, appendix B). JMRTD's
 * own mapping gives its cipher a key of a name that the JDK refuses.
 */
final class IntegratedPace extends PACEProtocol {
  private static final int MAPPING_STEP = 2;
  private static final int TAG_NONCE = 0x81;
  private static final int NONCE = 16;
  private static final int SHORT_ANSWER = 256;
  private static final int MORE_THAN_THE_FIELD = 64; // bits
  private static final byte[] C0 = HexFormat.of().parseHex("a668892a7c41e3ca739f40b057d85904");
  private static final byte[] C1 = HexFormat.of().parseHex("a4e136ac725f738b01c1f60217c188ad");

  private final APDULevelPACECapable sender;
  private final SecureRandom random = new SecureRandom();

  /**
   * One agreement.
   *
   * @param longestAnswer of the channel that is agreed on
   */
  IntegratedPace(APDULevelPACECapable sender, int longestAnswer) {
    super(sender, null, SHORT_ANSWER, longestAnswer, true);
    this.sender = sender;
  }

  @Override
  public PACEIMMappingResult doPACEStep2IM(
      String agreement, AlgorithmParameterSpec parameters, byte[] chipNonce, Cipher cipher)
      throws CardServiceProtocolException {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] data = new byte[2 + NONCE];
    data[0] = (byte) TAG_NONCE;
    data[1] = NONCE;
    System.arraycopy(nonce, 0, data, 2, NONCE);
    try {
      sender.sendGeneralAuthenticate(null, data, SHORT_ANSWER, false);
      ECParameterSpec curve = (ECParameterSpec) parameters;
      return new PACEIMMappingResult(parameters, chipNonce, nonce, mapped(curve, chipNonce, nonce));
    } catch (CardServiceException | GeneralSecurityException e) {
      throw new CardServiceProtocolException("mapping", MAPPING_STEP, e);
    }
  }

  /** The curve with the generator that both nonces name. */
  static ECParameterSpec mapped(ECParameterSpec curve, byte[] chipNonce, byte[] nonce)
      throws GeneralSecurityException {
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    ECPoint generator = point(curve, p, number(p, chipNonce, nonce));
    return new ECParameterSpec(curve.getCurve(), generator, curve.getOrder(), curve.getCofactor());
  }

  private static BigInteger number(BigInteger p, byte[] chipNonce, byte[] nonce)
      throws GeneralSecurityException {
    byte[] key = encrypt(nonce, chipNonce);
    byte[] all = {};
    while (all.length * Byte.SIZE < p.bitLength() + MORE_THAN_THE_FIELD) {
      byte[] next = encrypt(key, C1);
      byte[] joined = Arrays.copyOf(all, all.length + next.length);
      System.arraycopy(next, 0, joined, all.length, next.length);
      all = joined;
      key = encrypt(key, C0);
    }
    return new BigInteger(1, all).mod(p);
  }

  private static byte[] encrypt(byte[] key, byte[] block) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding", Cryptography.PROVIDER);
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[NONCE]));
    return cipher.doFinal(block);
  }

  /** The encoding of a number as a point, for p = 3 modulo 4; all curves but one are such. */
  private static ECPoint point(ECParameterSpec curve, BigInteger p, BigInteger t) {
    BigInteger a = curve.getCurve().getA();
    BigInteger b = curve.getCurve().getB();
    BigInteger alpha = t.multiply(t).negate().mod(p);
    BigInteger inverse = alpha.multiply(alpha).add(alpha).modInverse(p);
    BigInteger x2 =
        b.negate().multiply(a.modInverse(p)).multiply(inverse.add(BigInteger.ONE)).mod(p);
    BigInteger h2 = x2.pow(3).add(a.multiply(x2)).add(b).mod(p);
    BigInteger exponent = p.subtract(BigInteger.ONE).subtract(p.add(BigInteger.ONE).shiftRight(2));
    BigInteger root = h2.modPow(exponent, p);
    if (root.multiply(root).multiply(h2).mod(p).equals(BigInteger.ONE)) {
      return new ECPoint(x2, root.multiply(h2).mod(p));
    }
    BigInteger u = t.pow(3).multiply(h2).mod(p);
    return new ECPoint(alpha.multiply(x2).mod(p), root.multiply(u).mod(p));
  }
}
