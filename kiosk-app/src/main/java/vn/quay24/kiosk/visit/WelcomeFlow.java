package vn.quay24.kiosk.visit;

import java.util.Optional;

/** From the attract page to the choice of what to do, and the last pages of a visit. */
final class WelcomeFlow {
  private final Terms terms;

  WelcomeFlow(Terms terms) {
    this.terms = terms;
  }

  Move next(Visit visit, Welcome stage, VisitEvent event) {
    return switch (stage) {
      case Welcome.Attract _ ->
          switch (event) {
            case Input.Touched _, Input.Continue _ ->
                Move.to(new Welcome.ChooseLanguage(terms.languages()));
            case Input.TileChosen(var tile) ->
                Move.to(new Welcome.ChooseLanguage(terms.languages(), Optional.of(tile)));
            case Input.LanguageChosen _ -> Move.to(new Welcome.Home());
            case Report.CardStillThere _ -> Move.to(new Welcome.CardForgotten());
            case Input.MachineAsked _ when visit.capabilities().housingOpen() ->
                MachineFlow.byOpenDoor();
            case VisitEvent _ -> Move.to(stage);
          };
      case Welcome.ChooseLanguage(_, var wanted) ->
          switch (event) {
            case Input.LanguageChosen _ ->
                wanted
                    .filter(tile -> visit.capabilities().tile(tile).isEmpty())
                    .map(WelcomeFlow::begin)
                    .orElse(Move.to(new Welcome.Home()));
            case Input.Back _ -> Move.end();
            case VisitEvent _ -> Move.to(stage);
          };
      case Welcome.Home _ -> home(visit, event);
      case Welcome.OutOfService _ ->
          switch (event) {
            case Report.CardStillThere _ -> Move.to(new Welcome.CardForgotten());
            case Input.MachineAsked _ when visit.capabilities().housingOpen() ->
                MachineFlow.byOpenDoor();
            case VisitEvent _ -> Move.to(stage);
          };
      case Welcome.CardForgotten _ ->
          event instanceof Report.CardRemoved ? Move.end() : Move.to(stage);
      case Welcome.Goodbye(var kind, var submission) ->
          switch (event) {
            case Input.Continue _, Input.Touched _ -> Move.end();
            case Report.DeliverySeen(var delivery) ->
                Move.to(new Welcome.Goodbye(kind, submission.map(s -> s.delivered(delivery))));
            case VisitEvent _ -> Move.to(stage);
          };
    };
  }

  private static Move begin(Tile tile) {
    return switch (tile) {
      case SUBMIT -> Move.to(new CardStage.Consent(Errand.of(Errand.Purpose.SUBMIT)));
      case LOOK_UP -> LookUpFlow.start();
      case COLLECT -> Move.to(new CardStage.Consent(Errand.of(Errand.Purpose.COLLECT)));
    };
  }

  private Move home(Visit visit, VisitEvent event) {
    return switch (event) {
      case Input.TileChosen(var tile) when visit.capabilities().tile(tile).isEmpty() -> begin(tile);
      case Input.StaffAsked _ -> CardFlow.askForCode(Errand.of(Errand.Purpose.STAFF));
      case Input.Back _ -> Move.to(new Welcome.ChooseLanguage(terms.languages()));
      case VisitEvent _ -> Move.to(visit.stage());
    };
  }
}
