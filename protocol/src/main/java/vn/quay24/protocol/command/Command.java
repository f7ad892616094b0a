package vn.quay24.protocol.command;

import java.time.Instant;
import java.util.UUID;
import vn.quay24.protocol.KioskId;

/**
 * What a person at the centre wants a kiosk to do.
 *
 * @param id made once; an answer names it, and a kiosk acts on it once
 * @param expiresAt at most five minutes after {@code issuedAt}
 */
public record Command(
    int version, UUID id, KioskId kiosk, Action action, Instant issuedAt, Instant expiresAt) {

  /** What can be asked for. */
  public enum Action {
    OUT_OF_SERVICE,
    IN_SERVICE
  }
}
