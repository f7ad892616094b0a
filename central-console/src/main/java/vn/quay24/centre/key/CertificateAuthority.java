package vn.quay24.centre.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.enrolment.Pem;

/** The fleet's own certificate authority (X.509, P-256, ECDSA with SHA-256). Thread-safe. */
public final class CertificateAuthority {
  private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
  private static final Duration SERVER_LIFE = Duration.ofDays(365);
  private static final Duration KIOSK_LIFE = Duration.ofDays(90);

  /** Kiosks whose clock runs a little behind accept a new certificate at once. */
  private static final Duration BACKDATED = Duration.ofMinutes(10);

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final InstantSource clock;
  private final SecureRandom random;

  private CertificateAuthority(
      PrivateKey key, X509Certificate certificate, InstantSource clock, SecureRandom random) {
    this.key = key;
    this.certificate = certificate;
    this.clock = clock;
    this.random = random;
  }

  /** Reads the authority from the folder, or makes it. */
  public static CertificateAuthority of(
      KeyFolder folder, String tenant, InstantSource clock, SecureRandom random)
      throws IOException, GeneralSecurityException {
    String kept =
        folder.textOr("authority.pem", () -> newAuthority(tenant, clock.instant(), random));
    return new CertificateAuthority(Pem.privateKey(kept), Pem.certificate(kept), clock, random);
  }

  /** The certificate that kiosks and the centre trust, and no other. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** Certifies a kiosk's key. The name is ours to give. */
  public X509Certificate kiosk(
      PublicKey subject, String kiosk, String tenant, KioskIdentity.Role role)
      throws GeneralSecurityException {
    return issue(
        new Subject(name(kiosk, tenant, role.word()), subject, KIOSK_LIFE),
        List.of(KeyPurposeId.id_kp_clientAuth),
        List.of());
  }

  /** Certifies a server's key for these host names and addresses. */
  public X509Certificate server(PublicKey subject, String tenant, List<GeneralName> hosts)
      throws GeneralSecurityException {
    return issue(
        new Subject(name("centre", tenant, "centre"), subject, SERVER_LIFE),
        List.of(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth),
        hosts);
  }

  /** A new P-256 pair. */
  public static KeyPair newPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private record Subject(X500Name name, PublicKey key, Duration life) {}

  private X509Certificate issue(
      Subject subject, List<KeyPurposeId> purposes, List<GeneralName> hosts)
      throws GeneralSecurityException {
    try {
      Instant now = clock.instant();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
              serial(random),
              Date.from(now.minus(BACKDATED)),
              Date.from(now.plus(subject.life())),
              subject.name(),
              subject.key());
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(purposes.toArray(new KeyPurposeId[0])))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              extensions.createAuthorityKeyIdentifier(certificate))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              extensions.createSubjectKeyIdentifier(subject.key()));
      if (!hosts.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(hosts.toArray(new GeneralName[0])));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("cannot issue a certificate", e);
    }
  }

  private static String newAuthority(String tenant, Instant now, SecureRandom random)
      throws GeneralSecurityException {
    KeyPair pair = newPair();
    X500Name self = name("Quầy 24 authority", tenant, "authority");
    try {
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          self,
                          serial(random),
                          Date.from(now.minus(BACKDATED)),
                          Date.from(now.plus(AUTHORITY_LIFE)),
                          self,
                          pair.getPublic())
                      .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                      .addExtension(
                          Extension.keyUsage,
                          true,
                          new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                      .addExtension(
                          Extension.subjectKeyIdentifier,
                          false,
                          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()))
                      .build(
                          new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
      return Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded())
          + Pem.encode("CERTIFICATE", certificate.getEncoded());
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("cannot make the authority", e);
    }
  }

  private static X500Name name(String commonName, String organisation, String unit) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, organisation)
        .addRDN(BCStyle.OU, unit)
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  private static BigInteger serial(SecureRandom random) {
    return new BigInteger(127, random).setBit(126);
  }
}
