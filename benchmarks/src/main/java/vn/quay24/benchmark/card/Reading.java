package vn.quay24.benchmark.card;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * One reading of a card.
 *
 * @param total from the call to its return
 * @param waited of that, inside the calls that take a command to the card and bring its answer
 * @param air of that, in the air and in the chip
 * @param own processor time of the thread that reads
 * @param text until number, name and address were known to be the issuer's
 */
record Reading(
    int commands, Duration total, Duration waited, Duration air, Duration own, Duration text) {

  /** The whole against the waiting for the card, both by the clock on the wall. */
  double overTransport() {
    return (double) total.toNanos() / waited.toNanos();
  }

  double textShare() {
    return (double) text.toNanos() / total.toNanos();
  }

  /** The one in the middle by total time. */
  static Reading median(List<Reading> readings) {
    return readings.stream()
        .sorted(Comparator.comparing(Reading::total))
        .skip(readings.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
