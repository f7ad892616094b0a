package vn.quay24.centre.payment;

/** What the signed catalogue asks for a procedure. */
@FunctionalInterface
public interface FeeSchedule {

  /**
   * Whether this can be the fee.
   *
   * @param catalogueVersion release whose fee the citizen was shown
   * @param amount đồng, a whole multiple of the unit fee where copies are counted
   */
  boolean asks(String procedureCode, long catalogueVersion, long amount);
}
