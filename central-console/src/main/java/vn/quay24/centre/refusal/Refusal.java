package vn.quay24.centre.refusal;

/** Why a request is declined. The request may be well formed; the answer is still no. */
public enum Refusal {
  /** Not the message it should be. */
  MALFORMED,
  /** No certificate of this fleet, or not one for this address. */
  NO_CERTIFICATE,
  /** A certificate that was replaced, or a kiosk that was taken out of the fleet. */
  CERTIFICATE_REVOKED,
  /** Nobody who may do this. */
  NOT_AUTHORISED,
  /** Not signed by whom it should be, or too long ago. */
  SIGNATURE_INVALID,
  /** An enrolment token that is unknown, used or expired: one answer for all three. */
  TOKEN_INVALID,
  /** Nothing was published yet, so that kiosks have nothing to trust or to show. */
  NO_RELEASE,
  /** There is none, or it belongs to another kiosk: one answer for both. */
  UNKNOWN,
  /** The same id was used before with other content. */
  CONTENT_DIFFERS,
  /** The amount is not what the signed catalogue says. */
  AMOUNT_DIFFERS,
  /** What was ordered, or is said to be owed, is not the fee of this dossier's procedure. */
  FEE_DIFFERS,
  /** The fee is not paid yet; send it again later. */
  NOT_PAID,
  /** More bytes than a dossier may have. */
  TOO_LARGE,
  /** The upload does not continue where the centre's copy ends. */
  OFFSET_DIFFERS,
  /** What was uploaded is not what the manifest says; begin the part again. */
  HASH_DIFFERS,
  /** Sealed for another centre, or damaged before it was sealed. */
  UNREADABLE,
  /** The result is not ready, or already lies in a locker. */
  NOT_READY,
  /** The result lies in a locker, so the desk cannot have handed it out. */
  IN_LOCKER,
  /** Too many attempts; wait. */
  TOO_MANY,
  /** The step does not fit the state that it is in now. */
  WRONG_STATE,
  /** Holidays of the year in which it would be due are not loaded. */
  HOLIDAYS_UNKNOWN
}
