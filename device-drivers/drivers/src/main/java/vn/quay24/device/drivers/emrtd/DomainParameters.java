package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveSpec;
import org.jmrtd.lds.PACEInfo;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * Which of the standardized curves (ICAO 9303-11 §9.5.1) an AlgorithmIdentifier means: by its
 * number there, by its name, or spelt out. A curve of the chip's own is none: nobody vouches for it
 * before the chip is open.
 */
final class DomainParameters {
  /** standardizedDomainParameters. */
  static final String BY_NUMBER = "0.4.0.127.0.7.1.2";

  private static final String BY_CURVE = "1.2.840.10045.2.1";
  private static final int INTEGER = 0x02;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int SEQUENCE = 0x30;
  private static final int PARTS_OF_A_CURVE = 5;
  private static final int FIRST_CURVE = 8;

  /** By their names, or the provider would count what it knows of their generators anew. */
  private static final List<ECParameterSpec> CURVES =
      Stream.of(
              "secp192r1",
              "brainpoolP192r1",
              "secp224r1",
              "brainpoolP224r1",
              "secp256r1",
              "brainpoolP256r1",
              "brainpoolP320r1",
              "secp384r1",
              "brainpoolP384r1",
              "brainpoolP512r1",
              "secp521r1")
          .map(DomainParameters::byName)
          .toList();

  private DomainParameters() {}

  private static ECParameterSpec byName(String name) {
    var curve = ECNamedCurveTable.getParameterSpec(name);
    return new ECNamedCurveSpec(
        name, curve.getCurve(), curve.getG(), curve.getN(), curve.getH(), curve.getSeed());
  }

  /**
   * The number of the curve.
   *
   * @param algorithm an AlgorithmIdentifier
   */
  static Optional<BigInteger> numberOf(Tlv algorithm) throws InterruptedException {
    List<Tlv> parts = algorithm.children();
    if (parts.size() < 2 || parts.getFirst().tag() != OBJECT_IDENTIFIER) {
      return Optional.empty();
    }
    Tlv parameters = parts.get(1);
    return switch (identifier(parts.getFirst())) {
      case BY_NUMBER -> number(parameters).filter(id -> id.bitLength() < Integer.SIZE);
      case BY_CURVE ->
          parameters.tag() == OBJECT_IDENTIFIER ? named(parameters) : speltOut(parameters);
      default -> Optional.empty();
    };
  }

  private static Optional<BigInteger> named(Tlv name) throws InterruptedException {
    String dotted = identifier(name);
    try {
      @Nullable X9ECParameters curve =
          Foreign.call("curve", () -> ECUtil.getNamedCurveByOid(new ASN1ObjectIdentifier(dotted)));
      return curve == null
          ? Optional.empty()
          : matching(curve.getCurve().getField().getCharacteristic(), curve.getN());
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  /** ECParameters (TR-03111 §5.1): version, field, coefficients, generator, order. */
  private static Optional<BigInteger> speltOut(Tlv parameters) {
    List<Tlv> parts = parameters.children();
    if (parameters.tag() != SEQUENCE || parts.size() < PARTS_OF_A_CURVE) {
      return Optional.empty();
    }
    Optional<BigInteger> prime = at(parts.get(1), 1).flatMap(DomainParameters::number);
    Optional<BigInteger> order = number(parts.get(4));
    return prime
        .flatMap(p -> order.flatMap(n -> matching(p, n)))
        .filter(id -> sameCurve(curve(id), parts));
  }

  private static boolean sameCurve(ECParameterSpec curve, List<Tlv> parts) {
    Optional<BigInteger> a = at(parts.get(2), 0).map(part -> new BigInteger(1, part.value()));
    Optional<BigInteger> b = at(parts.get(2), 1).map(part -> new BigInteger(1, part.value()));
    byte[] generator = parts.get(3).value();
    int length = (curve.getCurve().getField().getFieldSize() + 7) / Byte.SIZE;
    return a.filter(curve.getCurve().getA()::equals).isPresent()
        && b.filter(curve.getCurve().getB()::equals).isPresent()
        && generator.length > length
        && new BigInteger(1, generator, 1, length).equals(curve.getGenerator().getAffineX());
  }

  private static Optional<Tlv> at(Tlv parent, int index) {
    return parent.children().stream().skip(index).findFirst();
  }

  private static Optional<BigInteger> matching(BigInteger prime, BigInteger order) {
    return CURVES.stream()
        .filter(curve -> prime(curve).equals(prime) && curve.getOrder().equals(order))
        .map(curve -> BigInteger.valueOf(FIRST_CURVE + (long) CURVES.indexOf(curve)))
        .findFirst();
  }

  private static BigInteger prime(ECParameterSpec curve) {
    return ((ECFieldFp) curve.getCurve().getField()).getP();
  }

  /** The curve of a number from 8 to 18. */
  static ECParameterSpec curve(BigInteger id) {
    return CURVES.get(id.intValueExact() - FIRST_CURVE);
  }

  /** The group of a number: a curve, or one of the prime fields 0 to 2. */
  static AlgorithmParameterSpec group(BigInteger id) {
    return isCurve(id) ? curve(id) : PACEInfo.toParameterSpec(id);
  }

  private static boolean isCurve(BigInteger id) {
    return id.compareTo(BigInteger.valueOf(FIRST_CURVE)) >= 0
        && id.compareTo(BigInteger.valueOf(FIRST_CURVE + (long) CURVES.size())) < 0;
  }

  /**
   * The curve of a number.
   *
   * @throws GeneralSecurityException it is the number of no curve
   */
  static ECParameterSpec requireCurve(BigInteger id) throws GeneralSecurityException {
    if (!isCurve(id)) {
      throw new GeneralSecurityException("the number of no curve (" + id.bitLength() + " bits)");
    }
    return curve(id);
  }

  private static Optional<BigInteger> number(Tlv part) {
    return part.tag() == INTEGER && part.value().length > 0
        ? Optional.of(new BigInteger(part.value()))
        : Optional.empty();
  }

  /** In dots; empty for what is no object identifier. */
  static String identifier(Tlv object) throws InterruptedException {
    try {
      return Foreign.call(
          "object identifier", () -> ASN1ObjectIdentifier.fromContents(object.value()).getId());
    } catch (RejectedException e) {
      return "";
    }
  }
}
