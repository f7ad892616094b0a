package vn.quay24.device.card;

/** What passive, active and chip authentication (ICAO 9303-11 §5, §6) say of a chip. */
public sealed interface Verdict {

  /** Data unchanged, signed by an issuer of the trust store, and the chip holds its own key. */
  record Genuine() implements Verdict {}

  /**
   * Data unchanged, but nobody in the trust store vouches for the signer, or the chip did not prove
   * a key of its own: it has none, declines, or its answer does not come through. Good enough to
   * fill a form, never to open a door or to show a dossier: anyone can make such a chip.
   */
  record IntactIssuerUnverified() implements Verdict {}

  /** Not to be believed. */
  record Refused(Reason reason) implements Verdict {}

  /** Why a chip is not believed. */
  enum Reason {
    /** A data group does not match the hash in EF.SOD. */
    DATA_CHANGED,
    /** The signature of EF.SOD does not verify. */
    SIGNATURE_INVALID,
    /**
     * The signer's certificate is of a known issuer but expired, revoked or not properly issued.
     */
    ISSUER_CHAIN_INVALID,
    /** The chip answered with another key than that of DG15 or DG14. */
    CHIP_CLONED
  }
}
