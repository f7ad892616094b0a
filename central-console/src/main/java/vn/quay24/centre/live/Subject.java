package vn.quay24.centre.live;

import java.util.Locale;

/** What a page can be about. */
public enum Subject {
  DOSSIERS,
  PAYMENTS,
  CATALOGUE,
  FLEET;

  /** Name of the server-sent event. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
