package vn.quay24.kiosk.visit;

import java.time.Instant;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.ChipReading;

/**
 * Người nộp: whose card was read in this visit. Personal data: prints as redacted.
 *
 * @param agreedAt when the consent was given
 */
public record Applicant(ChipReading reading, Instant agreedAt) {

  public CardHolder holder() {
    return reading.holder();
  }

  @Override
  public String toString() {
    return "Applicant[redacted]";
  }
}
