package vn.quay24.protocol.dossier;

/** Status of a dossier in the national numbering 1 to 10. */
public enum DossierState {
  SUBMITTED(1),
  ACCEPTED(2),
  REFUSED(3),
  PROCESSING(4),
  SUPPLEMENT_ASKED(5),
  PAYMENT_ASKED(6),
  WITHDRAWN(7),
  STOPPED(8),
  FINISHED(9),
  RETURNED(10);

  private final int national;

  DossierState(int national) {
    this.national = national;
  }

  /** Number in the exchange with the national portal. */
  public int national() {
    return national;
  }
}
