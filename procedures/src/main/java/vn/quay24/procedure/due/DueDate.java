package vn.quay24.procedure.due;

import java.time.ZonedDateTime;

/** When a result is due, or why nobody can say. */
public sealed interface DueDate {

  /** Due then, Việt Nam time. */
  record At(ZonedDateTime moment) implements DueDate {}

  /**
   * The count leaves the years whose holidays are loaded. A catalogue with the holidays of that
   * year has to be published first.
   *
   * @param year the year that is missing
   */
  record HolidaysUnknown(int year) implements DueDate {}
}
