package vn.quay24.protocol.release;

/** Why something of a release is not trusted. */
public enum Refusal {
  MALFORMED("malformed"),
  /** Fewer good signatures of the role's keys than its threshold. */
  SIGNATURE_INVALID("signatureInvalid"),
  /** Older than what was trusted before. */
  ROLLBACK("rollback"),
  /** Not the version that its parent names. */
  WRONG_VERSION("wrongVersion"),
  EXPIRED("expired"),
  HASH_MISMATCH("hashMismatch"),
  TOO_LARGE("tooLarge"),
  /** A file that the metadata promises is not there. */
  MISSING("missing");

  private final String word;

  Refusal(String word) {
    this.word = word;
  }

  /** Machine word, for receipts and pages. */
  public String word() {
    return word;
  }
}
