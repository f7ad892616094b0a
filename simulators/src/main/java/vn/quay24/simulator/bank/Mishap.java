package vn.quay24.simulator.bank;

/** What may go wrong between paying and the office's knowing of it. */
public enum Mishap {
  NONE,
  /** The payer changes the amount to a lower one. */
  TOO_LITTLE,
  /** The payer changes the amount to a higher one. */
  TOO_MUCH,
  /** The payer pays the same code twice: two transactions. */
  PAID_TWICE,
  /** The bank tells of one transaction twice. */
  TOLD_TWICE,
  /** The bank tells much later: when it is asked to. */
  LATE,
  /** Somebody without the secret tells of a payment that never was. */
  UNSIGNED,
  /** The bank never tells. */
  SILENT
}
