package vn.quay24.centre.audit;

/** Append-only record of what people and machines did. Joins the transaction it is called in. */
public interface AuditLog {

  /**
   * Adds an entry.
   *
   * @param actor account, kiosk, or {@code bank}, {@code system}
   * @param action machine word, for example {@code dossier.accept}
   * @param subject id of what it was done to
   * @param detail ids and numbers only, never personal data
   */
  void append(String actor, String action, String subject, String detail);
}
