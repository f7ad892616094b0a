package vn.quay24.simulator.vneid;

import java.time.Instant;
import java.util.List;

/**
 * What the app on the phone asks its owner. Personal data: prints as redacted.
 *
 * @param id names the request on the phone; not the {@code auth_req_id}, which only the client
 *     knows
 * @param choices three two-digit numbers, one of them the number on the terminal
 */
public record ConfirmationRequest(
    String id, String citizenNumber, List<String> choices, Instant expiresAt, State state) {

  /** What became of it. */
  public enum State {
    WAITING,
    CONFIRMED,
    DENIED,
    EXPIRED
  }

  @Override
  public String toString() {
    return "ConfirmationRequest[" + state + ", redacted]";
  }
}
