package vn.quay24.device.printer;

/** What is known of a print job. */
public enum PrintOutcome {
  /** The printer itself said, after the job, that it is done and well. */
  PRINTED,
  /** The bytes went out, but the printer does not answer or stopped midway: a person can tell. */
  UNKNOWN
}
