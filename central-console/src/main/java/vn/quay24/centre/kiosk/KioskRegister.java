package vn.quay24.centre.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.enrolment.KioskIdentity;

/** Where kiosks, their tokens and their certificates are kept. Joins a running transaction. */
public interface KioskRegister {

  /** All kiosks by id. */
  List<Kiosk> all();

  Optional<Kiosk> find(KioskId id);

  /** Adds a kiosk or replaces what is known of it; keeps when it was enrolled. */
  void put(Kiosk kiosk);

  /** Notes an enrolment, and forgets what an earlier machine of that name said. */
  void enrolled(KioskId kiosk, Instant at);

  /** Keeps a token by its hash. */
  void putToken(String tokenSha256, KioskId kiosk, Instant expiresAt);

  /** Uses a token up; empty when it is unknown, used or expired. Of two callers one gets it. */
  Optional<KioskId> useToken(String tokenSha256, Instant now);

  /**
   * Makes this the one valid certificate of the role and revokes those before it.
   *
   * @param sha256 lower-case hex over its DER
   */
  void certify(
      KioskId kiosk, KioskIdentity.Role role, String sha256, Instant notAfter, Instant now);

  /**
   * Revokes every certificate of the kiosk.
   *
   * @return false when it had none
   */
  boolean revoke(KioskId kiosk, Instant now);

  /** Kiosks with a certificate that was not revoked. */
  Set<KioskId> certified();

  /** Whether this is a certificate of the kiosk and role that was not revoked. */
  boolean certified(KioskId kiosk, KioskIdentity.Role role, String sha256);
}
