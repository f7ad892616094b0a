package vn.quay24.kiosk.submit;

import java.time.Instant;
import vn.quay24.protocol.dossier.DossierContent;

/** The consent texts that the screen shows, so that a consent can be proven. */
public interface ConsentTexts {

  /** What was agreed to in this language. */
  DossierContent.Consent given(String language, Instant at);
}
