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
    /** The entry later on; a settled one keeps neither number nor name at the provider. */
    public Entry in(Verification.State next, Instant nextPoll) {
      boolean pending = next == Verification.State.PENDING;
      return new Entry(
          id,
          kiosk,
          visit,
          matchNumber,
          pending ? providerId : Optional.empty(),
          pending ? sealedNumber : Optional.empty(),
          next,
          nextPoll,
          expiresAt);
    }

    @Override
    public String toString() {
      return "Entry[" + id + ", redacted]";
    }
  }

  Optional<Entry> find(UUID verification);

  /** False when it is there already. */
  boolean add(Entry entry);

  /**
   * Takes the next poll for one caller: false when it is not due, or another has it.
   *
   * @param until when the poll is due again for others
   */
  boolean claim(UUID verification, Instant now, Instant until);

  /**
   * Replaces provider id, sealed number, state and the time of the next poll of a pending one.
   *
   * @return false when it was settled before: that stays
   */
  boolean update(Entry entry);
}
