package vn.quay24.procedure.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which days offices work, for the years whose holidays are loaded. Nothing is assumed about other
 * years: Tết and swapped days are decided year by year. Immutable.
 */
public final class WorkingCalendar {
  private final Map<Integer, HolidayYear> years;

  public WorkingCalendar(List<HolidayYear> years) {
    Map<Integer, HolidayYear> byYear = new HashMap<>();
    years.forEach(year -> byYear.put(year.year(), year));
    this.years = Map.copyOf(byYear);
  }

  /** The loaded years in order. */
  public List<HolidayYear> years() {
    return years.values().stream().sorted(Comparator.comparingInt(HolidayYear::year)).toList();
  }

  /** Whether the year of this day is loaded. */
  boolean knows(LocalDate day) {
    return years.containsKey(day.getYear());
  }

  /** Whether offices work; false for a day that is not known. */
  public boolean working(LocalDate day) {
    HolidayYear year = years.get(day.getYear());
    if (year == null || year.daysOff().contains(day)) {
      return false;
    }
    return year.workingDays().contains(day) || !weekend(day);
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
