package vn.quay24.benchmark.card;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * One reading of a card.
 *
 * @param total from the call to its return
 * @param inside of that, in the air and in the chip
 * @param own processor time of the thread that reads
 * @param text until number, name and address were known to be the issuer's
 */
record Reading(int commands, Duration total, Duration inside, Duration own, Duration text) {

  /** With our own work, against the air and the chip alone; others on the machine do not count. */
  double overTransport() {
    return 1 + (double) own.toNanos() / inside.toNanos();
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
