package vn.quay24.procedure.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.quay24.procedure.due.HolidayYear;

/** Reads holidays and swapped days, year by year. */
final class HolidayReader {
  private final String file;
  private final List<String> problems;

  HolidayReader(String file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  List<HolidayYear> read(Fields fields) {
    List<HolidayYear> years = fields.tables("year").stream().map(HolidayReader::year).toList();
    fields.end();
    years.forEach(this::check);
    if (years.stream().map(HolidayYear::year).distinct().count() != years.size()) {
      problems.add(file + ": year: the same year is there twice");
    }
    if (years.isEmpty()) {
      problems.add(file + ": year: no year has holidays, so no due date can be said");
    }
    return years;
  }

  private static HolidayYear year(Fields fields) {
    HolidayYear year =
        new HolidayYear(
            fields.small("year", 0),
            fields.text("source"),
            fields.yesNo("confirmed"),
            new HashSet<>(fields.dates("days-off")),
            new HashSet<>(fields.dates("working-days")));
    fields.end();
    return year;
  }

  private void check(HolidayYear year) {
    Set<LocalDate> all = new HashSet<>(year.daysOff());
    all.addAll(year.workingDays());
    for (LocalDate day : all) {
      if (day.getYear() != year.year()) {
        problems.add(file + ": year " + year.year() + ": " + day + " lies in another year");
      }
    }
    for (LocalDate day : year.workingDays()) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        problems.add(
            file + ": year " + year.year() + ": working-days: " + day + " is no weekend day");
      }
    }
    if (year.daysOff().isEmpty()) {
      problems.add(file + ": year " + year.year() + ": days-off: a year without holidays");
    }
  }
}
