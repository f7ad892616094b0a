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
  record Dossiers(Found found) implements LookingUp {}

  /**
   * Status in plain words and the history. Accepts {@link Input.Continue} (done), Back, and, for an
   * accepted dossier where pages can be printed, {@link Input.ReceiptAsked}; nothing while a
   * receipt is being printed.
   */
  record Details(Found found, DossierView dossier, Receipt receipt) implements LookingUp {

    /** Whether the receipt can be asked for now: once more only when it did not surely come out. */
    public boolean receiptOffered(Capabilities capabilities) {
      boolean wanted =
          switch (receipt) {
            case Receipt.Offered _, Receipt.InDoubt _, Receipt.Failed _, Receipt.CentreAway _ ->
                true;
            case Receipt.Printing _, Receipt.Printed _ -> false;
          };
      return wanted && dossier.code().isPresent() && capabilities.can(Ability.PRINT_DOCUMENTS);
    }
  }

  /**
   * What a look-up found.
   *
   * @param paper a receipt lies in the page printer's tray, or may
   */
  record Found(LookupRequest request, List<DossierView> dossiers, boolean paper) {
    public Found {
      dossiers = List.copyOf(dossiers);
    }

    Found withPaper() {
      return new Found(request, dossiers, true);
    }
  }

  /** How it stands with a dossier's acceptance receipt on paper. */
  sealed interface Receipt {
    /** Nobody has asked for it yet. */
    record Offered() implements Receipt {}

    /** Being fetched and printed. */
    record Printing() implements Receipt {}

    record Printed() implements Receipt {}

    /** The printer did not say whether it came out. */
    record InDoubt() implements Receipt {}

    /** The printer said why not, and now says how it is. */
    record Failed() implements Receipt {}

    /** The centre did not hand it out. */
    record CentreAway() implements Receipt {}
  }

  /** Accepts {@link Input.RetryAsked}, Back. */
  record LookUpProblem(LookupRequest request, Problem problem) implements LookingUp {}

  /** Why there is nothing to show. */
  enum Problem {
    NOTHING_FOUND,
    CENTRE_AWAY
  }
}
