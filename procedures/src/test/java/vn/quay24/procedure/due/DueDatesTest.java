package vn.quay24.procedure.due;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.procedure.definition.Processing;
import vn.quay24.procedure.definition.Processing.Unit;

/** Counted by hand on the calendar of 2026; Tết is 16 to 20 February, 22 August is worked. */
class DueDatesTest {
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          List.of(
              new HolidayYear(
                  2026,
                  "test",
                  true,
                  Set.of(
                      LocalDate.of(2026, 1, 1),
                      LocalDate.of(2026, 2, 16),
                      LocalDate.of(2026, 2, 17),
                      LocalDate.of(2026, 2, 18),
                      LocalDate.of(2026, 2, 19),
                      LocalDate.of(2026, 2, 20),
                      LocalDate.of(2026, 8, 31),
                      LocalDate.of(2026, 9, 1),
                      LocalDate.of(2026, 9, 2)),
                  Set.of(LocalDate.of(2026, 8, 22)))));
  private static final DueDates DATES = new DueDates(CALENDAR);

  @ParameterizedTest
  @CsvSource({
    // Wednesday 11 November
    "2026-11-11T10:00, 2026-11-11T17:00",
    "2026-11-11T14:59, 2026-11-11T17:00",
    "2026-11-11T15:00, 2026-11-12T17:00",
    "2026-11-11T23:30, 2026-11-12T17:00",
    // before opening, and in the night before a working day
    "2026-11-11T02:00, 2026-11-11T17:00",
    // Friday afternoon and Saturday
    "2026-11-13T16:00, 2026-11-16T17:00",
    "2026-11-14T09:00, 2026-11-16T17:00",
    // the day before Tết, late; and a Saturday that is worked
    "2026-02-13T15:30, 2026-02-23T17:00",
    "2026-08-21T15:30, 2026-08-22T17:00"
  })
  void aSameDayProcedureHasItsCutOffAtThree(LocalDateTime accepted, LocalDateTime due) {
    assertEquals(due, due(Unit.SAME_DAY, 0, accepted));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2026-11-11T10:00, 2026-11-16T10:00",
    "1, 2026-11-11T07:00, 2026-11-11T17:00",
    "1, 2026-11-11T06:00, 2026-11-11T17:00",
    "1, 2026-11-11T17:00, 2026-11-12T17:00",
    "1, 2026-11-11T19:00, 2026-11-12T17:00",
    // the lunch break counts for nobody
    "1, 2026-11-11T12:00, 2026-11-12T11:30",
    "1, 2026-11-11T11:30, 2026-11-12T11:30",
    "1, 2026-11-11T13:30, 2026-11-12T11:30",
    // over Tết, over a worked Saturday, over Quốc khánh with its swapped Monday
    "3, 2026-02-12T10:00, 2026-02-24T10:00",
    "1, 2026-08-21T10:00, 2026-08-22T10:00",
    "2, 2026-08-28T10:00, 2026-09-04T10:00"
  })
  void workingDaysAreEightHoursEach(int days, LocalDateTime accepted, LocalDateTime due) {
    assertEquals(due, due(Unit.WORKING_DAYS, days, accepted));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2026-11-11T10:00, 2026-11-16T17:00",
    "3, 2026-11-11T10:00, 2026-11-16T17:00",
    "1, 2026-11-11T10:00, 2026-11-12T17:00",
    "1, 2026-11-11T18:00, 2026-11-13T17:00",
    "10, 2026-02-08T10:00, 2026-02-23T17:00"
  })
  void calendarDaysThatEndOnADayOffMoveForward(
      int days, LocalDateTime accepted, LocalDateTime due) {
    assertEquals(due, due(Unit.DAYS, days, accepted));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-11T10:00, 2026-11-12T10:00",
    "2026-11-11T22:15, 2026-11-12T17:00",
    "2026-11-14T03:00, 2026-11-16T17:00",
    "2026-11-13T16:00, 2026-11-16T16:00"
  })
  void acceptanceTakesEightWorkingHours(LocalDateTime received, LocalDateTime until) {
    assertEquals(until, moment(DATES.acceptBy(instant(received))));
  }

  @Test
  void nothingIsCountedIntoAYearWhoseHolidaysAreUnknown() {
    assertEquals(
        new DueDate.HolidaysUnknown(2027),
        DATES.due(new Processing(Unit.WORKING_DAYS, 3), instant(at("2026-12-30T10:00"))));
    assertEquals(
        new DueDate.HolidaysUnknown(2027), DATES.acceptBy(instant(at("2026-12-31T16:00"))));
    assertEquals(
        new DueDate.HolidaysUnknown(2025),
        DATES.due(new Processing(Unit.SAME_DAY, 0), instant(at("2025-12-31T16:00"))));
  }

  @Test
  void theLastDayOfTheLastYearStillCounts() {
    assertEquals(at("2026-12-31T17:00"), due(Unit.SAME_DAY, 0, at("2026-12-31T14:00")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverTheMomentADueTimeLiesInWorkingHoursAndNotBefore(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      LocalDateTime accepted = at("2026-01-02T00:00").plusMinutes(random.nextInt(300 * 24 * 60));
      int days = 1 + random.nextInt(20);

      LocalDateTime one = due(Unit.WORKING_DAYS, days, accepted);
      LocalDateTime next = due(Unit.WORKING_DAYS, days + 1, accepted);
      LocalDateTime later = due(Unit.WORKING_DAYS, days, accepted.plusMinutes(1));

      assertTrue(CALENDAR.working(one.toLocalDate()), () -> accepted + " → " + one);
      assertFalse(one.toLocalTime().isBefore(LocalTime.of(7, 0)));
      assertFalse(one.toLocalTime().isAfter(LocalTime.of(17, 0)));
      assertTrue(one.isAfter(accepted) && next.isAfter(one) && !later.isBefore(one));
    }
  }

  private static LocalDateTime due(Unit unit, int amount, LocalDateTime accepted) {
    return moment(DATES.due(new Processing(unit, amount), instant(accepted)));
  }

  private static LocalDateTime moment(DueDate due) {
    return assertInstanceOf(DueDate.At.class, due).moment().toLocalDateTime();
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(DueDates.ZONE).toInstant();
  }

  private static LocalDateTime at(String text) {
    return LocalDateTime.parse(text);
  }
}
