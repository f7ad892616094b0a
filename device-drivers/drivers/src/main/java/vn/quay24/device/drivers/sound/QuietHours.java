package vn.quay24.device.drivers.sound;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * When a loudspeaker disturbs, by the clock of the place.
 *
 * @param from first minute of the quiet, which may last over midnight
 * @param to first minute after it
 */
record QuietHours(LocalTime from, LocalTime to) {

  /**
   * Reads {@code 21:00-06:00}.
   *
   * @throws IllegalArgumentException the message says what it may be
   */
  static QuietHours parse(String text) {
    String[] ends = text.split("-", -1);
    try {
      if (ends.length == 2) {
        QuietHours hours =
            new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        if (!hours.from.equals(hours.to)) {
          return hours;
        }
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(wrong(text), e);
    }
    throw new IllegalArgumentException(wrong(text));
  }

  private static String wrong(String text) {
    return "must be two different times such as 21:00-06:00, not \"" + text + "\"";
  }

  boolean at(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(to);
    return from.isBefore(to) ? begun && !over : begun || !over;
  }
}
