package vn.quay24.kiosk.visit;

import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.visit.LookingUp.Details;
import vn.quay24.kiosk.visit.LookingUp.Dossiers;
import vn.quay24.kiosk.visit.LookingUp.Found;
import vn.quay24.kiosk.visit.LookingUp.LookUpProblem;
import vn.quay24.kiosk.visit.LookingUp.Problem;
import vn.quay24.kiosk.visit.LookingUp.Receipt;
import vn.quay24.kiosk.visit.LookingUp.Searching;
import vn.quay24.kiosk.visit.LookingUp.ShowSlip;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.dossier.LookupRequest;

/** How far is my dossier? */
final class LookUpFlow {

  private LookUpFlow() {}

  static Move start() {
    return Move.to(new ShowSlip(false), new Effect.ListenForCode());
  }

  static Move search(LookupRequest request) {
    return Move.to(new Searching(request), new Effect.LookUp(request));
  }

  static Move next(Visit visit, LookingUp stage, VisitEvent event) {
    return switch (stage) {
      case ShowSlip _ -> showSlip(visit, stage, event);
      case Searching(var request) ->
          switch (event) {
            case Report.LookedUp(var answer) -> found(request, answer.dossiers());
            case Report.CentreAway _ -> Move.to(new LookUpProblem(request, Problem.CENTRE_AWAY));
            case Input.Back _ -> start();
            case VisitEvent _ -> Move.to(stage);
          };
      case Dossiers(var found) ->
          switch (event) {
            case Input.DossierChosen(var chosen) ->
                found.dossiers().stream()
                    .filter(dossier -> dossier.dossier().equals(chosen))
                    .findFirst()
                    .map(dossier -> details(found, dossier))
                    .orElse(Move.to(stage));
            case Input.Continue _ -> done(found);
            case Input.Back _ -> back(found);
            case VisitEvent _ -> Move.to(stage);
          };
      case Details details -> ReceiptFlow.next(visit, details, event);
      case LookUpProblem(var request, _) ->
          switch (event) {
            case Input.RetryAsked _ -> search(request);
            case Input.Back _, Input.Continue _ -> start();
            case VisitEvent _ -> Move.to(stage);
          };
    };
  }

  private static Move showSlip(Visit visit, LookingUp stage, VisitEvent event) {
    boolean reader = visit.capabilities().can(Ability.READ_CARDS);
    Move byCard =
        Move.to(
            new CardStage.Consent(Errand.of(Errand.Purpose.LOOK_UP)), new Effect.StopListening());
    return switch (event) {
      case Report.CodeSeen(PrintedCode.Slip(var text)) ->
          search(new LookupRequest(Optional.empty(), Optional.of(text)))
              .after(new Effect.StopListening());
      case Report.CodeSeen(PrintedCode.Card _) when reader -> byCard;
      case Report.CodeSeen _ -> Move.refused(new ShowSlip(true));
      case Input.CardChosen _ when reader -> byCard;
      case Input.Back _ -> Move.to(new Welcome.Home(), new Effect.StopListening());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move found(LookupRequest request, List<DossierView> dossiers) {
    Found found = new Found(request, dossiers, false);
    return switch (dossiers.size()) {
      case 0 -> Move.to(new LookUpProblem(request, Problem.NOTHING_FOUND));
      case 1 -> details(found, dossiers.getFirst());
      default -> Move.to(new Dossiers(found));
    };
  }

  private static Move details(Found found, DossierView dossier) {
    return Move.to(new Details(found, dossier, new Receipt.Offered()));
  }

  /** Out of what was found: to another look-up, unless a receipt must be spoken of first. */
  static Move back(Found found) {
    return found.paper() ? done(found) : start();
  }

  static Move done(Found found) {
    return Move.to(goodbye(found));
  }

  static Welcome.Goodbye goodbye(Found found) {
    Welcome.Kind kind = found.paper() ? Welcome.Kind.RECEIPT_PRINTED : Welcome.Kind.LOOKED_UP;
    return new Welcome.Goodbye(kind, Optional.empty());
  }
}
