package vn.quay24.kiosk.screen.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates and times as people of this country write them, in its time. */
public final class Dates {

  /** The country's time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private Dates() {}

  /** dd/MM/yyyy. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** dd/MM/yyyy of a yyyy-MM-dd; any other text as it is. */
  public static String day(String iso) {
    try {
      return day(LocalDate.parse(iso));
    } catch (DateTimeParseException _) {
      return iso;
    }
  }

  /** HH:mm, dd/MM/yyyy. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(ZONE));
  }

  /** HH:mm. */
  public static String clock(Instant instant) {
    return CLOCK.format(instant.atZone(ZONE));
  }

  /** HH:mm:ss. */
  public static String second(Instant instant) {
    return SECOND.format(instant.atZone(ZONE));
  }

  /** dd/MM/yyyy. */
  public static String day(Instant instant) {
    return DAY.format(instant.atZone(ZONE));
  }
}
