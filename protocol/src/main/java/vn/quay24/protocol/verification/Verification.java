package vn.quay24.protocol.verification;

import java.time.Instant;
import java.util.UUID;

/**
 * A verification as the centre keeps it.
 *
 * @param matchNumber two digits that must be the same on both screens
 */
public record Verification(UUID verification, String matchNumber, State state, Instant expiresAt) {

  /** How it stands. */
  public enum State {
    PENDING,
    CONFIRMED,
    DENIED,
    EXPIRED,
    /** The number has no VNeID account, or the service is away. */
    UNAVAILABLE
  }
}
