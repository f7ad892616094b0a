package vn.quay24.centre.web.api;

import io.javalin.http.Context;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;
import vn.quay24.protocol.release.Sha256;

/** Who is calling: the kiosk that the verified client certificate names. */
public final class ClientIdentity {
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final KioskRegister register;
  private final String tenant;

  public ClientIdentity(KioskRegister register, String tenant) {
    this.register = register;
    this.tenant = tenant;
  }

  /**
   * The kiosk, calling as this one of its two processes.
   *
   * @throws RefusedException no certificate, another tenant's, another role's, or a revoked one
   */
  public Kiosk require(Context ctx, Role role) throws RefusedException {
    X509Certificate certificate =
        certificate(ctx)
            .orElseThrow(
                () -> new RefusedException(Refusal.NO_CERTIFICATE, "no client certificate"));
    return kiosk(certificate, role);
  }

  /** Accepts no certificate, or an agent's. */
  public void requireAgentOrNobody(Context ctx) throws RefusedException {
    Optional<X509Certificate> certificate = certificate(ctx);
    if (certificate.isPresent()) {
      kiosk(certificate.get(), Role.AGENT);
    }
  }

  private Kiosk kiosk(X509Certificate certificate, Role role) throws RefusedException {
    LdapName name = name(certificate);
    if (!tenant.equals(value(name, "O")) || !role.word().equals(value(name, "OU"))) {
      throw new RefusedException(Refusal.NO_CERTIFICATE, "not a certificate of role " + role);
    }
    KioskId id = kioskId(value(name, "CN"));
    if (!register.certified(id, role, fingerprint(certificate))) {
      throw new RefusedException(Refusal.CERTIFICATE_REVOKED, "kiosk " + id);
    }
    return register
        .find(id)
        .orElseThrow(() -> new RefusedException(Refusal.CERTIFICATE_REVOKED, "kiosk " + id));
  }

  private static Optional<X509Certificate> certificate(Context ctx) {
    Object attribute = ctx.req().getAttribute(CERTIFICATES);
    return attribute instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(chain[0])
        : Optional.empty();
  }

  private static KioskId kioskId(String commonName) throws RefusedException {
    try {
      return new KioskId(commonName);
    } catch (IllegalArgumentException _) {
      throw new RefusedException(Refusal.NO_CERTIFICATE, "a common name that is no kiosk");
    }
  }

  private static LdapName name(X509Certificate certificate) throws RefusedException {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName());
    } catch (InvalidNameException _) {
      throw new RefusedException(Refusal.NO_CERTIFICATE, "a subject that cannot be read");
    }
  }

  private static String value(LdapName name, String type) {
    return name.getRdns().stream()
        .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
        .map(Rdn::getValue)
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that came over TLS has an encoding", e);
    }
  }
}
