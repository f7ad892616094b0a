package vn.quay24.procedure.due;

import java.time.LocalDate;
import java.util.Set;

/**
 * The holidays of one year (Bộ luật Lao động, Điều 112) with the days that the government swapped.
 *
 * @param source the announcement they come from
 * @param confirmed false while the announcement has not been seen
 * @param daysOff holidays, days in lieu and days swapped away; weekends need not be listed
 * @param workingDays Saturdays or Sundays that are worked in exchange
 */
public record HolidayYear(
    int year,
    String source,
    boolean confirmed,
    Set<LocalDate> daysOff,
    Set<LocalDate> workingDays) {

  public HolidayYear {
    daysOff = Set.copyOf(daysOff);
    workingDays = Set.copyOf(workingDays);
  }
}
