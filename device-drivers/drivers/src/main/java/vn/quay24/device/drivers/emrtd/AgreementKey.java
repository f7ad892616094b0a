package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jcajce.provider.asymmetric.util.EC5Util;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** The chip's static key for chip authentication, as DG14 holds it (ICAO 9303-11 §6.2, §9.6). */
sealed interface AgreementKey {

  /**
   * What one agreement leads to.
   *
   * @param ownKey the terminal's fresh public key, as it is sent
   * @param secret known to the terminal, and to who holds the chip's private key
   */
  record Agreed(byte[] ownKey, byte[] secret) {}

  /** Agrees on a secret with a fresh key of our own. */
  Agreed agree(SecureRandom random) throws GeneralSecurityException;

  /**
   * Makes the key usable.
   *
   * @throws GeneralSecurityException it is of no known kind, or so large that it can only be meant
   *     to keep the terminal busy
   */
  static AgreementKey of(SubjectPublicKeyInfo info) throws GeneralSecurityException, IOException {
    ASN1ObjectIdentifier kind = info.getAlgorithm().getAlgorithm();
    if (kind.getId().equals(DomainParameters.BY_NUMBER)) {
      return OnCurve.ofNumber(info);
    }
    if (!kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      PrimeField.requireReasonable(kind, info);
    }
    AsymmetricKeyParameter key = PublicKeyFactory.createKey(info);
    return switch (key) {
      case ECPublicKeyParameters elliptic -> new OnCurve(elliptic);
      case DHPublicKeyParameters prime -> new PrimeField(prime);
      default -> throw new GeneralSecurityException("no key for an agreement");
    };
  }

  /** ECDH: the secret is the x coordinate at the field's length (TR-03111 §4.3.1). */
  record OnCurve(ECPublicKeyParameters key) implements AgreementKey {

    /** A key whose curve is named by its number in TR-03110-3, table 4. */
    private static OnCurve ofNumber(SubjectPublicKeyInfo info) throws GeneralSecurityException {
      BigInteger number = ASN1Integer.getInstance(info.getAlgorithm().getParameters()).getValue();
      var curve = EC5Util.convertSpec(DomainParameters.requireCurve(number));
      ECDomainParameters domain =
          new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
      ECPoint point = domain.getCurve().decodePoint(info.getPublicKeyData().getBytes());
      return new OnCurve(new ECPublicKeyParameters(point, domain));
    }

    @Override
    public Agreed agree(SecureRandom random) throws GeneralSecurityException {
      ECDomainParameters domain = key.getParameters();
      BigInteger secret =
          BigIntegers.createRandomInRange(
              BigInteger.ONE, domain.getN().subtract(BigInteger.ONE), random);
      ECPoint shared = key.getQ().multiply(secret).normalize();
      if (shared.isInfinity()) {
        throw new GeneralSecurityException("a point of small order");
      }
      ECPoint own = domain.getG().multiply(secret).normalize();
      return new Agreed(own.getEncoded(false), shared.getAffineXCoord().getEncoded());
    }
  }

  /** Diffie-Hellman: the secret is a number at the length of the prime (PKCS #3; RFC 2631). */
  record PrimeField(DHPublicKeyParameters key) implements AgreementKey {
    private static final int SMALLEST = 1024; // bits
    private static final int LARGEST = 4096;
    private static final int LONGEST_EXPONENT = 512;

    /** Before anything is computed with it: a huge prime takes minutes. */
    private static void requireReasonable(ASN1ObjectIdentifier kind, SubjectPublicKeyInfo info)
        throws GeneralSecurityException {
      boolean known =
          kind.equals(PKCSObjectIdentifiers.dhKeyAgreement)
              || kind.equals(X9ObjectIdentifiers.dhpublicnumber);
      if (!known) {
        throw new GeneralSecurityException("no key for an agreement");
      }
      ASN1Sequence parameters = ASN1Sequence.getInstance(info.getAlgorithm().getParameters());
      int bits = ASN1Integer.getInstance(parameters.getObjectAt(0)).getPositiveValue().bitLength();
      if (bits < SMALLEST || bits > LARGEST) {
        throw new GeneralSecurityException("a prime of " + bits + " bits");
      }
    }

    @Override
    public Agreed agree(SecureRandom random) throws GeneralSecurityException {
      BigInteger prime = key.getParameters().getP();
      BigInteger last = prime.subtract(BigInteger.ONE);
      BigInteger secret = new BigInteger(LONGEST_EXPONENT, random).setBit(LONGEST_EXPONENT - 1);
      BigInteger shared = key.getY().modPow(secret, prime);
      BigInteger own = key.getParameters().getG().modPow(secret, prime);
      if (shared.compareTo(BigInteger.ONE) <= 0 || shared.equals(last)) {
        throw new GeneralSecurityException("a key of small order");
      }
      int length = BigIntegers.getUnsignedByteLength(prime);
      return new Agreed(
          BigIntegers.asUnsignedByteArray(own), BigIntegers.asUnsignedByteArray(length, shared));
    }
  }
}
