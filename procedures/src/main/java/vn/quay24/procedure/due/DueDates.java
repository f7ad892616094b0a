package vn.quay24.procedure.due;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import vn.quay24.procedure.definition.Processing;

/**
 * Counts working time the way one-stop systems do: 7:00–11:30 and 13:30–17:00, eight hours a day;
 * what comes outside these hours counts from the next opening. Refuses to count into a year whose
 * holidays are not loaded. Immutable, thread-safe.
 */
public final class DueDates {
  /** All times are those of Việt Nam. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** NĐ 45/2020/NĐ-CP Điều 11(4): acceptance or a request to amend within eight working hours. */
  private static final Duration ACCEPTANCE = Duration.ofHours(8);

  private static final Duration WORKING_DAY = Duration.ofHours(8);
  private static final LocalTime CUT_OFF = LocalTime.of(15, 0);
  private static final LocalTime CLOSING = LocalTime.of(17, 0);

  /** A span of work within a day. */
  private record Span(LocalTime from, LocalTime to) {}

  private static final List<Span> SPANS =
      List.of(
          new Span(LocalTime.of(7, 0), LocalTime.of(11, 30)),
          new Span(LocalTime.of(13, 30), CLOSING));

  private final WorkingCalendar calendar;

  public DueDates(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** When a dossier accepted at this instant is to be finished. */
  public DueDate due(Processing processing, Instant accepted) {
    LocalDateTime from = LocalDateTime.ofInstant(accepted, ZONE);
    return counted(
        () ->
            switch (processing.unit()) {
              case SAME_DAY -> sameDay(from);
              case WORKING_DAYS ->
                  plusWorkingTime(from, WORKING_DAY.multipliedBy(processing.amount()));
              case DAYS -> days(from, processing.amount());
            });
  }

  /** Until when the office must accept, or ask for a supplement, what reached it then. */
  public DueDate acceptBy(Instant received) {
    LocalDateTime from = LocalDateTime.ofInstant(received, ZONE);
    return counted(() -> plusWorkingTime(from, ACCEPTANCE));
  }

  /** A count that may leave the loaded years. */
  private interface Count {
    LocalDateTime end() throws UnknownYearException;
  }

  private static DueDate counted(Count count) {
    try {
      return new DueDate.At(count.end().atZone(ZONE));
    } catch (UnknownYearException e) {
      return new DueDate.HolidaysUnknown(e.year);
    }
  }

  private LocalDateTime sameDay(LocalDateTime from) throws UnknownYearException {
    LocalDate day = from.toLocalDate();
    boolean today = working(day) && from.toLocalTime().isBefore(CUT_OFF);
    return (today ? day : workingDayFrom(day.plusDays(1))).atTime(CLOSING);
  }

  /** Every day counts, the first is the one after acceptance; an end on a day off moves forward. */
  private LocalDateTime days(LocalDateTime from, int amount) throws UnknownYearException {
    LocalDate first = from.toLocalDate();
    LocalDate start = from.toLocalTime().isBefore(CLOSING) ? first : first.plusDays(1);
    return workingDayFrom(start.plusDays(amount)).atTime(CLOSING);
  }

  private LocalDateTime plusWorkingTime(LocalDateTime from, Duration time)
      throws UnknownYearException {
    Duration left = time;
    LocalDate day = from.toLocalDate();
    LocalTime earliest = from.toLocalTime();
    while (true) {
      if (working(day)) {
        for (Span span : SPANS) {
          LocalTime start = earliest.isAfter(span.from()) ? earliest : span.from();
          if (!start.isBefore(span.to())) {
            continue;
          }
          Duration open = Duration.between(start, span.to());
          if (left.compareTo(open) <= 0) {
            return day.atTime(start.plus(left));
          }
          left = left.minus(open);
        }
      }
      day = day.plusDays(1);
      earliest = LocalTime.MIN;
    }
  }

  private LocalDate workingDayFrom(LocalDate day) throws UnknownYearException {
    LocalDate next = day;
    while (!working(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private boolean working(LocalDate day) throws UnknownYearException {
    if (!calendar.knows(day)) {
      throw new UnknownYearException(day.getYear());
    }
    return calendar.working(day);
  }

  private static final class UnknownYearException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int year;

    UnknownYearException(int year) {
      this.year = year;
    }
  }
}
