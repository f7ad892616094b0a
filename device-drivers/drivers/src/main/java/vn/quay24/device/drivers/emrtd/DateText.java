package vn.quay24.device.drivers.emrtd;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as the card writes them. */
final class DateText {
  private static final List<DateTimeFormatter> FULL =
      List.of(format("dd/MM/uuuu"), format("ddMMuuuu"), format("uuuuMMdd"), format("dd-MM-uuuu"));
  private static final DateTimeFormatter SHORT = format("uuuuMMdd");

  private DateText() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** A date with its century, in any of the orders seen in DG13. */
  static Optional<LocalDate> full(String text) {
    String stripped = text.strip();
    return FULL.stream().flatMap(format -> parse(stripped, format).stream()).findFirst();
  }

  /**
   * A date of the machine-readable zone.
   *
   * @param yearMonthDay yyMMdd; anything else is no date
   */
  static Optional<LocalDate> inCentury(int century, String yearMonthDay) {
    return yearMonthDay.matches("[0-9]{6}")
        ? parse(century + yearMonthDay, SHORT)
        : Optional.empty();
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
