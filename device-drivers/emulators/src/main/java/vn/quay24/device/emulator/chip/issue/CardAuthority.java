package vn.quay24.device.emulator.chip.issue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A country signing certification authority (ICAO 9303-12), P-384: signs its own certificate and
 * those of document signers. Its key lives in memory only.
 */
public final class CardAuthority {
  static final String SIGNATURE = "SHA384withECDSA";
  private static final String CURVE = "secp384r1";
  private static final int YEARS_BACK = 12;
  private static final int YEARS_AHEAD = 16;
  private static final int SIGNER_YEARS_BACK = 6;
  private static final int SIGNER_YEARS_AHEAD = 11;
  private static final int EXPIRED_YEARS_BACK = 11;
  private static final int EXPIRED_SINCE_YEARS = 1;
  private static final int DAYS_PER_YEAR = 365;

  private final KeyPair keys = ChipKeys.elliptic(CURVE);
  private final X500Name name;
  private final Instant now;
  private final X509Certificate certificate;

  /**
   * A new authority.
   *
   * @param commonName what its certificate calls it
   */
  public CardAuthority(String commonName, Instant now) {
    name = new X500Name("C=VN,O=Invented for demonstration,CN=" + commonName);
    this.now = now;
    certificate = issue(name, keys.getPublic(), ago(YEARS_BACK), in(YEARS_AHEAD), true);
  }

  /** The trust anchor. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** Leaves the trust anchor, {@code csca.der}, in a folder of authorities that are believed. */
  public void believedIn(Path folder) throws IOException {
    try {
      Files.write(folder.resolve("csca.der"), certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IOException("the authority's certificate cannot be written", e);
    }
  }

  /** A document signer in good order. */
  public DocumentSigner signer() {
    return signer(ago(SIGNER_YEARS_BACK), in(SIGNER_YEARS_AHEAD));
  }

  /** A document signer whose certificate ran out a year ago. */
  public DocumentSigner expiredSigner() {
    return signer(ago(EXPIRED_YEARS_BACK), ago(EXPIRED_SINCE_YEARS));
  }

  private DocumentSigner signer(Instant from, Instant until) {
    KeyPair signerKeys = ChipKeys.elliptic(CURVE);
    X500Name signerName = new X500Name("C=VN,O=Invented for demonstration,CN=Document Signer");
    X509Certificate signed = issue(signerName, signerKeys.getPublic(), from, until, false);
    return new DocumentSigner(signerKeys.getPrivate(), signed, now);
  }

  private X509Certificate issue(
      X500Name subject, PublicKey key, Instant from, Instant until, boolean authority) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name, serial(), Date.from(from), Date.from(until), subject, key);
      extend(builder, key, authority);
      X509CertificateHolder holder =
          builder.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate()));
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (OperatorCreationException | GeneralSecurityException | CertIOException e) {
      throw new IllegalStateException("every JDK signs with " + SIGNATURE, e);
    }
  }

  private void extend(X509v3CertificateBuilder builder, PublicKey key, boolean authority)
      throws CertIOException, GeneralSecurityException {
    JcaX509ExtensionUtils utilities = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        utilities.createAuthorityKeyIdentifier(keys.getPublic()));
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, utilities.createSubjectKeyIdentifier(key));
    int usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    if (authority) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    }
  }

  private static BigInteger serial() {
    return new BigInteger(63, new SecureRandom()).add(BigInteger.ONE);
  }

  private Instant ago(int years) {
    return now.minus((long) years * DAYS_PER_YEAR, ChronoUnit.DAYS);
  }

  private Instant in(int years) {
    return now.plus((long) years * DAYS_PER_YEAR, ChronoUnit.DAYS);
  }
}
