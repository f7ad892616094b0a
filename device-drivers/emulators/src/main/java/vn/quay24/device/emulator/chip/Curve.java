package vn.quay24.device.emulator.chip;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/** Arithmetic of the standardised elliptic curves (TR-03110-3, table 4). */
record Curve(ECDomainParameters domain) {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(8, "secp192r1"),
          Map.entry(9, "brainpoolP192r1"),
          Map.entry(10, "secp224r1"),
          Map.entry(11, "brainpoolP224r1"),
          Map.entry(12, "secp256r1"),
          Map.entry(13, "brainpoolP256r1"),
          Map.entry(14, "brainpoolP320r1"),
          Map.entry(15, "secp384r1"),
          Map.entry(16, "brainpoolP384r1"),
          Map.entry(17, "brainpoolP512r1"),
          Map.entry(18, "secp521r1"));

  /** The curve of a standardised parameter id, if it is one. */
  static Optional<Curve> standardised(int parameterId) {
    return Optional.ofNullable(NAMES.get(parameterId)).map(Curve::named);
  }

  static Curve named(String name) {
    X9ECParameters parameters = ECNamedCurveTable.getByName(name);
    return new Curve(new ECDomainParameters(parameters));
  }

  BigInteger randomScalar(SecureRandom random) {
    BigInteger order = domain.getN();
    BigInteger scalar;
    do {
      scalar = new BigInteger(order.bitLength(), random);
    } while (scalar.signum() == 0 || scalar.compareTo(order) >= 0);
    return scalar;
  }

  ECPoint generator() {
    return domain.getG();
  }

  /** A point of the curve other than infinity, or the command is refused. */
  ECPoint decode(byte[] encoded) throws Refusal {
    try {
      ECPoint point = domain.getCurve().decodePoint(encoded);
      if (encoded[0] == 4 && !point.isInfinity() && point.isValid()) {
        return point;
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new Refusal(StatusWord.WRONG_DATA);
    }
    throw new Refusal(StatusWord.WRONG_DATA);
  }

  static byte[] encode(ECPoint point) {
    return point.normalize().getEncoded(false);
  }

  /** The x coordinate as an unsigned number of the field's length: the shared secret. */
  static byte[] sharedSecret(ECPoint point) {
    return point.normalize().getAffineXCoord().getEncoded();
  }
}
