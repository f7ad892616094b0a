package vn.quay24.device.emulator.chip;

import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Integrated mapping on curves (ICAO 9303-11 §4.4.3.3.2 and appendix B): both nonces, through a
 * pseudo-random function, name a point straight away. For prime fields of p = 3 modulo 4.
 */
final class IntegratedMapping {
  private static final int SHORT = 16;
  private static final int MORE_THAN_THE_FIELD = 64; // bits
  private static final byte[] SHORT_C0 = hex("a668892a7c41e3ca739f40b057d85904");
  private static final byte[] SHORT_C1 = hex("a4e136ac725f738b01c1f60217c188ad");
  private static final byte[] LONG_C0 =
      hex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676");
  private static final byte[] LONG_C1 =
      hex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517");

  private IntegratedMapping() {}

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  static boolean possible(Curve curve) {
    return characteristic(curve).testBit(1);
  }

  static BigInteger characteristic(Curve curve) {
    return curve.domain().getCurve().getField().getCharacteristic();
  }

  static ECPoint generator(Curve curve, SessionCipher cipher, byte[] chipNonce, byte[] nonce) {
    BigInteger p = characteristic(curve);
    return point(curve.domain().getCurve(), p, number(cipher, p, chipNonce, nonce));
  }

  /** The pseudo-random number of the field. */
  static BigInteger number(SessionCipher cipher, BigInteger p, byte[] chipNonce, byte[] nonce) {
    byte[] zero = new byte[cipher.blockSize()];
    boolean brief = chipNonce.length == SHORT;
    byte[] key = cipher.encrypt(nonce, zero, chipNonce);
    byte[] all = new byte[0];
    while (all.length * Byte.SIZE < p.bitLength() + MORE_THAN_THE_FIELD) {
      byte[] used = Bytes.slice(key, 0, cipher.keyLength());
      all = Bytes.concat(all, cipher.encrypt(used, zero, brief ? SHORT_C1 : LONG_C1));
      key = cipher.encrypt(used, zero, brief ? SHORT_C0 : LONG_C0);
    }
    return new BigInteger(1, all).mod(p);
  }

  /** The encoding of a number as a point. */
  private static ECPoint point(ECCurve curve, BigInteger p, BigInteger t) {
    BigInteger a = curve.getA().toBigInteger();
    BigInteger b = curve.getB().toBigInteger();
    BigInteger alpha = t.modPow(BigInteger.TWO, p).negate().mod(p);
    BigInteger x2 =
        b.negate()
            .multiply(a.modInverse(p))
            .multiply(BigInteger.ONE.add(alpha.add(alpha.modPow(BigInteger.TWO, p)).modInverse(p)))
            .mod(p);
    BigInteger x3 = alpha.multiply(x2).mod(p);
    BigInteger h2 = x2.modPow(BigInteger.valueOf(3), p).add(a.multiply(x2)).add(b).mod(p);
    BigInteger u = t.modPow(BigInteger.valueOf(3), p).multiply(h2).mod(p);
    BigInteger quarter = p.add(BigInteger.ONE).shiftRight(2);
    BigInteger root = h2.modPow(p.subtract(BigInteger.ONE).subtract(quarter), p);
    boolean square = root.modPow(BigInteger.TWO, p).multiply(h2).mod(p).equals(BigInteger.ONE);
    return square
        ? curve.createPoint(x2, root.multiply(h2).mod(p))
        : curve.createPoint(x3, root.multiply(u).mod(p));
  }
}
