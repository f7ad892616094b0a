package vn.quay24.procedure.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.quay24.procedure.due.HolidayYear;
import vn.quay24.procedure.problem.Flaw;
import vn.quay24.procedure.problem.Problem;

/** Reads holidays and swapped days, year by year. */
final class HolidayReader {
  private final String file;
  private final List<Problem> problems;

  HolidayReader(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  List<HolidayYear> read(Fields fields) {
    List<HolidayYear> years = fields.tables("year").stream().map(HolidayReader::year).toList();
    fields.end();
    years.forEach(this::check);
    if (years.stream().map(HolidayYear::year).distinct().count() != years.size()) {
      problems.add(Problem.of(file + ": year", Flaw.YEAR_TWICE));
    }
    if (years.isEmpty()) {
      problems.add(Problem.of(file + ": year", Flaw.NO_YEAR));
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
        problems.add(Problem.of(place(year, ""), Flaw.OTHER_YEAR, day));
      }
    }
    for (LocalDate day : year.workingDays()) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        problems.add(Problem.of(place(year, ".working-days"), Flaw.NOT_WEEKEND, day));
      }
    }
    if (year.daysOff().isEmpty()) {
      problems.add(Problem.of(place(year, ".days-off"), Flaw.NO_HOLIDAYS));
    }
  }

  private String place(HolidayYear year, String field) {
    return file + ": year " + year.year() + field;
  }
}
