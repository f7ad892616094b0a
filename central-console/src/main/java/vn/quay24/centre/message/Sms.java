package vn.quay24.centre.message;

import java.util.UUID;

/**
 * A text for a phone. Personal data: prints as redacted.
 *
 * @param id the gateway delivers it once, however often it is handed over
 * @param to national form 0xxxxxxxxx
 */
public record Sms(UUID id, String to, String text) {
  @Override
  public String toString() {
    return "Sms[" + id + ", redacted]";
  }
}
