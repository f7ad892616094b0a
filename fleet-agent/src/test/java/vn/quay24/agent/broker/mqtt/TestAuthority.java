package vn.quay24.agent.broker.mqtt;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.quay24.protocol.enrolment.Pem;

/** A certificate authority for one test. */
public final class TestAuthority {
  private final KeyPair pair = pair();
  private final X509Certificate certificate;

  public TestAuthority() throws GeneralSecurityException, IOException {
    certificate = issue("CN=Test authority", pair, pair, "CN=Test authority", true);
  }

  /** Writes {@code stem.key.pem} and {@code stem.crt.pem} for a subject. */
  public void issue(Path folder, String stem, String subject)
      throws GeneralSecurityException, IOException {
    KeyPair own = pair();
    Files.writeString(
        folder.resolve(stem + ".key.pem"),
        Pem.encode("PRIVATE KEY", own.getPrivate().getEncoded()));
    Files.writeString(
        folder.resolve(stem + ".crt.pem"),
        Pem.encode(
            "CERTIFICATE", issue(subject, own, pair, "CN=Test authority", false).getEncoded()));
  }

  public void write(Path file) throws GeneralSecurityException, IOException {
    Files.writeString(file, Pem.encode("CERTIFICATE", certificate.getEncoded()));
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static X509Certificate issue(
      String subject, KeyPair own, KeyPair issuer, String issuerName, boolean authority)
      throws GeneralSecurityException, IOException {
    Instant now = Instant.now();
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal(issuerName),
              BigInteger.valueOf(now.toEpochMilli()),
              Date.from(now.minusSeconds(60)),
              Date.from(now.plusSeconds(3600)),
              new X500Principal(subject),
              own.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
