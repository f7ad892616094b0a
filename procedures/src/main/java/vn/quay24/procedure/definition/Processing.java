package vn.quay24.procedure.definition;

/**
 * Thời hạn giải quyết.
 *
 * @param amount days; 0 for {@link Unit#SAME_DAY}
 */
public record Processing(Unit unit, int amount) {

  /** How days are counted. */
  public enum Unit {
    /** The day of acceptance; the next working day when accepted after 15:00. */
    SAME_DAY,
    WORKING_DAYS,
    /** Every day counts; an end on a day off moves forward. */
    DAYS
  }
}
