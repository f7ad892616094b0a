package vn.quay24.centre.payment;

import java.time.Instant;

/**
 * Something that the bank signed and nobody could read: perhaps money, so a person looks at it.
 *
 * @param id SHA-256 of what came, so that a repeat is the same one
 * @param reason where the reading failed, without content
 * @param text as it came; may hold personal data, so it is shown and never logged
 */
public record UnreadNotice(String id, Instant receivedAt, String reason, String text) {
  @Override
  public String toString() {
    return "UnreadNotice[" + id + ", redacted]";
  }
}
