package vn.quay24.kiosk.visit;

import vn.quay24.kiosk.visit.LookingUp.Details;
import vn.quay24.kiosk.visit.LookingUp.Dossiers;
import vn.quay24.kiosk.visit.LookingUp.Receipt;
import vn.quay24.protocol.dossier.ReceiptRequest;

/** One dossier on the page, and its acceptance receipt on paper. */
final class ReceiptFlow {

  private ReceiptFlow() {}

  static Move next(Visit visit, Details stage, VisitEvent event) {
    return stage.receipt() instanceof Receipt.Printing
        ? printing(stage, event)
        : reading(visit, stage, event);
  }

  private static Move reading(Visit visit, Details stage, VisitEvent event) {
    return switch (event) {
      case Input.Continue _ -> LookUpFlow.done(stage.found());
      case Input.Back _ ->
          stage.found().dossiers().size() > 1
              ? Move.to(new Dossiers(stage.found()))
              : LookUpFlow.back(stage.found());
      case Input.ReceiptAsked _ when stage.receiptOffered(visit.capabilities()) ->
          Move.to(
              with(stage, new Receipt.Printing()),
              new Effect.PrintReceipt(
                  new ReceiptRequest(stage.found().request(), stage.dossier().dossier())));
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move printing(Details stage, VisitEvent event) {
    return switch (event) {
      case Report.ReceiptPrinted(var outcome) ->
          Move.to(
              new Details(
                  stage.found().withPaper(),
                  stage.dossier(),
                  switch (outcome) {
                    case PRINTED -> new Receipt.Printed();
                    case UNKNOWN -> new Receipt.InDoubt();
                  }));
      case Report.ReceiptFailed _ -> Move.to(with(stage, new Receipt.Failed()));
      case Report.CentreAway _ -> Move.to(with(stage, new Receipt.CentreAway()));
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Details with(Details stage, Receipt receipt) {
    return new Details(stage.found(), stage.dossier(), receipt);
  }
}
