package vn.quay24.centre.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.verification.Verification;

/** Where verifications are kept. */
public interface VerificationBook {

  /**
   * One verification.
   *
   * @param providerId name at the provider; empty when it could not be asked
   * @param sealedNumber the citizen's number, until it is settled
   */
  record Entry(
      UUID id,
      KioskId kiosk,
      UUID visit,
      String matchNumber,
      Optional<String> providerId,
      Optional<byte[]> sealedNumber,
      Verification.State state,
      Instant pollAfter,
      Instant expiresAt) {
    @Override
    public String toString() {
      return "Entry[" + id + ", redacted]";
    }
  }

  Optional<Entry> find(UUID verification);

  /** False when it is there already. */
  boolean add(Entry entry);

  /** Replaces provider id, sealed number, state and times. */
  void update(Entry entry);
}
