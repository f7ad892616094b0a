package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;

/**
 * The integrated mapping of PACE (ICAO 9303-11 §4.4.3.3.2, appendix B): both nonces, through a
 * pseudo-random function, name a generator straight away.
 *
 * @param cipher {@code AES} or {@code DESede}
 * @param nonceLength bytes of the terminal's nonce: those of a key of the cipher
 */
record IntegratedMapping(String cipher, int nonceLength) {
  private static final int DES_BLOCK = 8;
  private static final int AES_BLOCK = 16;
  private static final int SHORT_NONCE = 16;
  private static final int LONG_NONCE = 32;
  private static final int MORE_THAN_THE_FIELD = 64; // bits
  private static final byte[] SHORT_C0 = hex("a668892a7c41e3ca739f40b057d85904");
  private static final byte[] SHORT_C1 = hex("a4e136ac725f738b01c1f60217c188ad");
  private static final byte[] LONG_C0 =
      hex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676");
  private static final byte[] LONG_C1 =
      hex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517");

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /**
   * The mapping with one of the ciphers of the protocols.
   *
   * @param number 1 is 3DES with two keys; 2, 3 and 4 are AES with 128, 192 and 256 bits
   */
  static IntegratedMapping with(int number) {
    return number == 1
        ? new IntegratedMapping("DESede", SHORT_NONCE)
        : new IntegratedMapping("AES", Long.BYTES * number);
  }

  /** The curve with the generator that both nonces name; its prime is 3 modulo 4. */
  ECParameterSpec mapped(ECParameterSpec curve, byte[] chipNonce, byte[] nonce)
      throws GeneralSecurityException {
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    ECPoint generator = point(curve, p, number(p, chipNonce, nonce));
    return new ECParameterSpec(curve.getCurve(), generator, curve.getOrder(), curve.getCofactor());
  }

  /** The group with the generator that both nonces name. */
  DHCParameterSpec mapped(DHCParameterSpec group, byte[] chipNonce, byte[] nonce)
      throws GeneralSecurityException {
    BigInteger p = group.getP();
    BigInteger cofactor = p.subtract(BigInteger.ONE).divide(group.getQ());
    BigInteger generator = number(p, chipNonce, nonce).modPow(cofactor, p);
    if (generator.compareTo(BigInteger.ONE) <= 0) {
      throw new GeneralSecurityException("nonces that name no generator");
    }
    return new DHCParameterSpec(p, generator, group.getQ());
  }

  private BigInteger number(BigInteger p, byte[] chipNonce, byte[] nonce)
      throws GeneralSecurityException {
    boolean longer = nonceLength > SHORT_NONCE;
    if (chipNonce.length != (longer ? LONG_NONCE : SHORT_NONCE)) {
      throw new GeneralSecurityException("a nonce of another length than the cipher's");
    }
    byte[] key = encrypt(nonce, chipNonce);
    byte[] all = {};
    while (all.length * Byte.SIZE < p.bitLength() + MORE_THAN_THE_FIELD) {
      byte[] next = encrypt(key, longer ? LONG_C1 : SHORT_C1);
      byte[] joined = Arrays.copyOf(all, all.length + next.length);
      System.arraycopy(next, 0, joined, all.length, next.length);
      all = joined;
      key = encrypt(key, longer ? LONG_C0 : SHORT_C0);
    }
    return new BigInteger(1, all).mod(p);
  }

  /** Of a longer key only as much counts as the cipher takes. */
  private byte[] encrypt(byte[] key, byte[] blocks) throws GeneralSecurityException {
    boolean des = cipher.equals("DESede");
    byte[] used = Arrays.copyOf(key, des ? SHORT_NONCE + DES_BLOCK : nonceLength);
    if (des) {
      System.arraycopy(key, 0, used, SHORT_NONCE, DES_BLOCK); // the first key is the third as well
    }
    Cipher chain = Cipher.getInstance(cipher + "/CBC/NoPadding", Cryptography.PROVIDER);
    chain.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(used, cipher),
        new IvParameterSpec(new byte[des ? DES_BLOCK : AES_BLOCK]));
    return chain.doFinal(blocks);
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
