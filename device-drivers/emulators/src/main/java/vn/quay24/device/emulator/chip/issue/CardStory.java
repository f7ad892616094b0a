package vn.quay24.device.emulator.chip.issue;

/** What is the matter with a card. */
public enum CardStory {
  GENUINE,
  /** Past its own date. */
  EXPIRED,
  /** Signed by an authority that nobody in the trust store vouches for. */
  UNKNOWN_ISSUER,
  /** Signed by a known authority's signer whose certificate had run out. */
  ISSUER_EXPIRED,
  /** A data group was changed after signing. */
  DATA_CHANGED,
  /** The signature does not verify. */
  SIGNATURE_CHANGED,
  /** Every file is right, but the chip does not hold its key. */
  COPIED,
  /** No identity card at all. */
  BANK_CARD
}
