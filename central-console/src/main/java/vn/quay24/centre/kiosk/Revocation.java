package vn.quay24.centre.kiosk;

import java.time.InstantSource;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.protocol.KioskId;

/**
 * Throws a kiosk out of the fleet: stolen, lost or replaced. Both wires refuse it from then on, the
 * broker within ten seconds; a new token lets it in again. Thread-safe.
 */
public final class Revocation {
  private final KioskRegister register;
  private final Transactions transactions;
  private final AuditLog audit;
  private final InstantSource clock;

  public Revocation(
      KioskRegister register, Transactions transactions, AuditLog audit, InstantSource clock) {
    this.register = register;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Revokes the kiosk's certificates.
   *
   * @throws RefusedException it has none
   */
  public void revoke(KioskId kiosk, String account) throws RefusedException {
    transactions.in(
        () -> {
          if (!register.revoke(kiosk, clock.instant())) {
            throw new RefusedException(Refusal.WRONG_STATE, "kiosk " + kiosk);
          }
          audit.append(account, "kiosk.revoke", kiosk.value(), "");
          return kiosk;
        });
  }
}
