package vn.quay24.kiosk.visit;

import java.util.List;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.dossier.LookupRequest;

/** How far is my dossier? */
public sealed interface LookingUp extends Stage {

  /**
   * Show the slip's QR at the window, or use the ID card. Accepts {@link Input.CardChosen}, Back; a
   * code read moves on by itself.
   *
   * @param notASlip the window saw something else
   */
  record ShowSlip(boolean notASlip) implements LookingUp {}

  /** The centre is being asked. Accepts Back. */
  record Searching(LookupRequest request) implements LookingUp {}

  /** Accepts {@link Input.DossierChosen}, {@link Input.Continue} (done), Back. */
  record Dossiers(List<DossierView> dossiers) implements LookingUp {
    public Dossiers {
      dossiers = List.copyOf(dossiers);
    }
  }

  /** Status in plain words and the history. Accepts {@link Input.Continue} (done), Back. */
  record Details(DossierView dossier, List<DossierView> dossiers) implements LookingUp {
    public Details {
      dossiers = List.copyOf(dossiers);
    }
  }

  /** Accepts {@link Input.RetryAsked}, Back. */
  record LookUpProblem(LookupRequest request, Problem problem) implements LookingUp {}

  /** Why there is nothing to show. */
  enum Problem {
    NOTHING_FOUND,
    CENTRE_AWAY
  }
}
