package vn.quay24.centre.account;

/** What somebody may do at the centre. */
public enum Role {
  /** Decides about dossiers, settles payments. */
  OFFICER,
  /** Looks after kiosks. */
  TECHNICIAN,
  /** All of it, and the catalogue. */
  ADMINISTRATOR;

  /** Whether dossiers with their personal data may be seen and decided. */
  public boolean decides() {
    return this == OFFICER || this == ADMINISTRATOR;
  }

  /** Whether kiosks may be commanded. */
  public boolean commands() {
    return this == TECHNICIAN || this == ADMINISTRATOR;
  }
}
