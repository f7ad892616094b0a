package vn.quay24.protocol.health;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a release at a kiosk.
 *
 * @param reason machine word of a refusal, for example {@code signatureInvalid rollback
 *     hashMismatch expired}
 */
public record UpdateReceipt(
    int version, long release, Outcome outcome, Optional<String> reason, Instant at) {

  /** How far it got. */
  public enum Outcome {
    VERIFIED,
    ACTIVE,
    REFUSED
  }
}
