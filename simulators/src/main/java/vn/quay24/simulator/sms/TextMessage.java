package vn.quay24.simulator.sms;

import java.time.Instant;
import java.util.UUID;

/** A message as it arrived on a phone. Personal data: prints as redacted. */
public record TextMessage(UUID id, String to, String text, Instant at) {
  @Override
  public String toString() {
    return "TextMessage[" + id + ", redacted]";
  }
}
