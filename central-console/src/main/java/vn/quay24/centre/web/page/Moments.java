package vn.quay24.centre.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import vn.quay24.procedure.due.DueDates;

/** Times and amounts as pages write them. */
public final class Moments {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy", Locale.ROOT).withZone(DueDates.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private Moments() {}

  /** For example {@code 17:00, 25/11/2026}. */
  public static String full(Instant at) {
    return FULL.format(at);
  }

  /** As {@link #full}, or a dash. */
  public static String full(Optional<Instant> at) {
    return at.map(FULL::format).orElse("–");
  }

  /** An ISO date as dd/MM/yyyy; another text stays as it is. */
  public static String day(String iso) {
    try {
      return DAY.format(LocalDate.parse(iso));
    } catch (DateTimeParseException _) {
      return iso;
    }
  }

  /** For example {@code 8.000 đồng}. */
  public static String dong(long amount) {
    return String.format(Locale.ROOT, "%,d", amount).replace(',', '.') + " đồng";
  }
}
