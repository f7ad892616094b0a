package vn.quay24.centre.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import vn.quay24.protocol.enrolment.Pem;

/** The centre's own TLS key and certificate, and whom it trusts, as key stores. */
public final class ServerKey {
  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
  private static final String FILE = "server.pem";
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]+:[0-9a-fA-F:]*");

  private final KeyStore own;
  private final KeyStore trust;

  private ServerKey(KeyStore own, KeyStore trust) {
    this.own = own;
    this.trust = trust;
  }

  /** Reads the key from the folder; makes a new one when the host changed or the end is near. */
  public static ServerKey of(
      KeyFolder folder,
      CertificateAuthority authority,
      String tenant,
      String publicHost,
      Instant now)
      throws IOException, GeneralSecurityException {
    Optional<String> kept = folder.text(FILE);
    String pem;
    if (kept.isPresent() && serves(Pem.certificate(kept.get()), publicHost, now)) {
      pem = kept.get();
    } else {
      pem = make(authority, tenant, publicHost);
      folder.write(FILE, pem);
    }
    return new ServerKey(ownStore(pem, authority), trustStore(authority));
  }

  /** The key with its chain, no password. */
  public KeyStore own() {
    return own;
  }

  /** The fleet's authority alone. */
  public KeyStore trust() {
    return trust;
  }

  private static boolean serves(X509Certificate certificate, String host, Instant now)
      throws CertificateParsingException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    return names != null
        && names.stream().anyMatch(name -> host.equals(name.get(1)))
        && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE));
  }

  private static String make(CertificateAuthority authority, String tenant, String host)
      throws GeneralSecurityException {
    KeyPair pair = CertificateAuthority.newPair();
    List<GeneralName> hosts =
        List.of(name(host), name("localhost"), name("127.0.0.1")).stream().distinct().toList();
    X509Certificate certificate = authority.server(pair.getPublic(), tenant, hosts);
    return Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded())
        + Pem.encode("CERTIFICATE", certificate.getEncoded());
  }

  private static GeneralName name(String host) {
    return new GeneralName(
        ADDRESS.matcher(host).matches() ? GeneralName.iPAddress : GeneralName.dNSName, host);
  }

  private static KeyStore ownStore(String pem, CertificateAuthority authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    store.setKeyEntry(
        "centre",
        Pem.privateKey(pem),
        new char[0],
        new Certificate[] {Pem.certificate(pem), authority.certificate()});
    return store;
  }

  private static KeyStore trustStore(CertificateAuthority authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    store.setCertificateEntry("authority", authority.certificate());
    return store;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
