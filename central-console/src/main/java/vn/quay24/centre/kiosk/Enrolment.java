package vn.quay24.centre.kiosk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.key.CertificateAuthority;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.enrolment.EnrolmentGrant;
import vn.quay24.protocol.enrolment.EnrolmentRequest;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;
import vn.quay24.protocol.enrolment.Pem;
import vn.quay24.protocol.release.Sha256;

/** Lets a kiosk into the fleet, once for each token. Thread-safe. */
public final class Enrolment {
  /** How long a token lives when nobody says otherwise. */
  public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private static final int TOKEN_BYTES = 24;

  /** Nodes of the centre are MQTT clients of this name; a kiosk may not take their session. */
  private static final String RESERVED = "centre";

  private final KioskRegister register;
  private final Transactions transactions;
  private final CertificateAuthority authority;
  private final Welcome welcome;
  private final AuditLog audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Enrolment(
      KioskRegister register,
      Transactions transactions,
      CertificateAuthority authority,
      Welcome welcome,
      AuditLog audit,
      InstantSource clock) {
    this.register = register;
    this.transactions = transactions;
    this.authority = authority;
    this.welcome = welcome;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Announces a kiosk, or invites a known one again.
   *
   * @return the token, 192 bits; only its hash is kept
   * @throws IllegalArgumentException the name is the centre's own at the broker
   */
  public String invite(Kiosk kiosk, Duration life) {
    if (kiosk.id().value().toLowerCase(Locale.ROOT).startsWith(RESERVED)) {
      throw new IllegalArgumentException(
          "a kiosk id may not begin with \"" + RESERVED + "\", the centre's own name");
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return transactions.in(
        () -> {
          register.put(kiosk);
          register.putToken(hash(token), kiosk.id(), clock.instant().plus(life));
          audit.append("operator", "kiosk.invite", kiosk.id().value(), "");
          return token;
        });
  }

  /** Gives the kiosk that the token names its certificates. */
  public EnrolmentGrant enrol(EnrolmentRequest request) throws RefusedException {
    String trustedRoot =
        welcome
            .trustedRoot()
            .orElseThrow(
                () -> new RefusedException(Refusal.NO_RELEASE, "no release was published yet"));
    CertificateRequest agent = CertificateRequest.parse(request.agentRequest());
    CertificateRequest app = CertificateRequest.parse(request.appRequest());
    if (agent.key().equals(app.key())) {
      throw new RefusedException(Refusal.MALFORMED, "agent and app need a key each");
    }
    return transactions.in(
        () -> {
          KioskId id =
              register
                  .useToken(hash(request.token()), clock.instant())
                  .orElseThrow(
                      () -> new RefusedException(Refusal.TOKEN_INVALID, "enrolment token"));
          Kiosk kiosk = register.find(id).orElseThrow();
          EnrolmentGrant grant =
              new EnrolmentGrant(
                  id,
                  kiosk.tenant(),
                  kiosk.name(),
                  kiosk.unitCode(),
                  kiosk.unitName(),
                  certify(kiosk, Role.AGENT, agent),
                  certify(kiosk, Role.APP, app),
                  pem(authority.certificate()),
                  welcome.apiAddress(),
                  welcome.brokerAddress(),
                  trustedRoot,
                  welcome.intakeKey());
          register.enrolled(id, clock.instant());
          audit.append(id.value(), "kiosk.enrol", id.value(), "");
          return grant;
        });
  }

  private String certify(Kiosk kiosk, Role role, CertificateRequest request) {
    try {
      X509Certificate certificate =
          authority.kiosk(request.key(), kiosk.id().value(), kiosk.tenant(), role);
      Instant notAfter = certificate.getNotAfter().toInstant();
      register.certify(
          kiosk.id(), role, Sha256.hex(certificate.getEncoded()), notAfter, clock.instant());
      return pem(certificate);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the authority cannot sign", e);
    }
  }

  private static String pem(X509Certificate certificate) {
    try {
      return Pem.encode("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was made here has an encoding", e);
    }
  }

  private static String hash(String token) {
    return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
  }
}
