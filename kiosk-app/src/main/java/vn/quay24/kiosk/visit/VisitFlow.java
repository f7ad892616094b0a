package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides what happens next in a visit. Pure: no clock, no device, no screen. */
public final class VisitFlow {
  private final Terms terms;
  private final Patience patience;
  private final WelcomeFlow welcome;
  private final CardFlow card;
  private final ChoiceFlow choice;
  private final QuestionFlow questions;
  private final PaperFlow papers;
  private final ReviewFlow review;
  private final SendingFlow sending;

  public VisitFlow(Terms terms) {
    this.terms = terms;
    this.patience = new Patience(terms.limits());
    this.welcome = new WelcomeFlow(terms);
    this.card = new CardFlow(terms);
    FormSteps steps = new FormSteps(terms.catalogue());
    this.choice = new ChoiceFlow(terms, steps);
    this.questions = new QuestionFlow(steps);
    this.papers = new PaperFlow(steps);
    this.review = new ReviewFlow(steps);
    this.sending = new SendingFlow(steps);
  }

  /** The next step; an event that the stage does not accept leaves the visit as it is. */
  public Step next(Visit visit, VisitEvent event, Instant now) {
    return switch (event) {
      case Report.CapabilitiesChanged(var capabilities) -> able(visit, capabilities, now);
      case Report.ServiceChanged(var service) -> served(visit.with(service));
      case Report.PowerFails(var endsBy) ->
          served(visit.with(Visit.Service.POWER_FAILING).endingBy(endsBy));
      case Report.Tick _ -> tick(visit, now);
      case Report report -> move(visit, report, now);
      case Input input -> input(visit.signed(now), input, now);
    };
  }

  private static Step able(Visit before, Capabilities capabilities, Instant now) {
    Visit visit = before.with(capabilities);
    if (MachineFlow.shutOut(visit)) {
      return end(visit, List.of(), now);
    }
    if (visit.stage() instanceof Filling.ScanPaper paper) {
      Move move = PaperFlow.able(paper, before.capabilities(), capabilities);
      return new Step(visit.at(move.stage()), move.effects());
    }
    if (visit.stage() instanceof CardStage.CardProblem problem) {
      return stay(visit.at(CardFlow.able(problem, before.capabilities(), capabilities)));
    }
    return stay(visit);
  }

  private Step served(Visit visit) {
    boolean resting =
        visit.stage() instanceof Welcome.Attract || visit.stage() instanceof Welcome.OutOfService;
    return stay(resting ? visit.at(Visit.resting(visit.service())) : visit);
  }

  private Step tick(Visit visit, Instant now) {
    if (now.isBefore(visit.signAt())) {
      return stay(visit.signed(now)); // the clock was set back: waiting begins anew
    }
    return switch (patience.tick(visit, now)) {
      case Patience.Verdict.Wait(var overlay) ->
          stay(visit.overlay().equals(overlay) ? visit : visit.under(overlay));
      case Patience.Verdict.MoveOn(var report) -> move(visit, report, now);
      case Patience.Verdict.End _ -> end(visit, Closing.effects(visit.stage()), now);
    };
  }

  private Step input(Visit visit, Input input, Instant now) {
    return switch (visit.overlay()) {
      case Visit.Overlay.None _ -> plain(visit, input, now);
      case Visit.Overlay.StillThere _ -> {
        Visit present = visit.under(new Visit.Overlay.None());
        yield switch (input) {
          case Input.Touched _, Input.Continue _, Input.Back _ -> stay(present);
          case Input.Leave _ when Closing.mayLeave(visit.stage()) -> part(present, now);
          case Input other -> plain(present, other, now);
        };
      }
      case Visit.Overlay.Help _ ->
          switch (input) {
            case Input.Back _, Input.Continue _, Input.HelpAsked _ ->
                stay(visit.under(new Visit.Overlay.None()));
            case Input.StaffAsked _, Input.Leave _, Input.LanguageChosen _ ->
                plain(visit.under(new Visit.Overlay.None()), input, now);
            case Input.Typed _ -> plain(visit, input, now);
            case Input _ -> stay(visit);
          };
      case Visit.Overlay.LeaveAsked _ -> {
        Visit present = visit.under(new Visit.Overlay.None());
        yield switch (input) {
          case Input.Leave _ -> end(present, Closing.effects(visit.stage()), now);
          case Input.Back _, Input.Continue _ -> stay(present);
          case Input.Touched _, Input.Present _ -> stay(visit);
          case Input other -> plain(present, other, now);
        };
      }
    };
  }

  private Step plain(Visit visit, Input input, Instant now) {
    return switch (input) {
      case Input.HelpAsked _ -> stay(visit.under(new Visit.Overlay.Help()));
      case Input.LanguageChosen(var language) when !terms.languages().contains(language) ->
          stay(visit);
      case Input.LanguageChosen(var language) -> move(visit.speaking(language), input, now);
      case Input.Leave _ -> leave(visit, now);
      case Input.Back _ when asksBeforeGoingBack(visit.stage()) -> leave(visit, now);
      case Input other -> move(visit, other, now);
    };
  }

  /** What was entered would be lost, or a part of the fee has come already. */
  private static boolean asksBeforeGoingBack(Stage stage) {
    return stage instanceof Filling.ChooseProcedure
        || stage instanceof Sending.Paying(_, _, Sending.Payment.Underpaid _);
  }

  private Step leave(Visit visit, Instant now) {
    if (!Closing.mayLeave(visit.stage())) {
      return stay(visit);
    }
    return Closing.somethingIsLost(visit.stage())
        ? stay(visit.under(new Visit.Overlay.LeaveAsked()))
        : part(visit, now);
  }

  private static Step part(Visit visit, Instant now) {
    return Closing.lastWord(visit.stage())
        .map(goodbye -> stay(visit.at(goodbye).signed(now)))
        .orElseGet(() -> end(visit, Closing.effects(visit.stage()), now));
  }

  private Step move(Visit visit, VisitEvent event, Instant now) {
    Move move =
        switch (visit.stage()) {
          case Welcome stage -> welcome.next(visit, stage, event);
          case CardStage stage -> card.next(stage, event, now);
          case Filling.ChooseProcedure stage -> choice.choosing(visit, stage, event, now);
          case Filling.ProcedureNeeds stage -> choice.needs(stage, event, now);
          case Filling.VerifyHolder stage -> choice.verifying(stage, event);
          case Filling.CheckPrefilled stage -> questions.checking(stage, event);
          case Filling.Asking stage -> questions.asking(stage, event);
          case Filling.ScanPaper stage -> papers.scanning(visit, stage, event, now);
          case Filling.Review stage -> review.reviewing(visit, stage, event);
          case Sending stage -> sending.next(visit, stage, event, now);
          case LookingUp stage -> LookUpFlow.next(visit, stage, event);
          case Collecting stage -> CollectFlow.next(stage, event);
          case StaffWork stage -> StaffFlow.next(visit, stage, event);
        };
    boolean over =
        move.stage() instanceof Welcome.Attract && !(visit.stage() instanceof Welcome.Attract);
    if (over) {
      return end(visit, move.effects(), now);
    }
    Visit moved = moved(visit, move.stage(), event, now);
    return new Step(move.refused() ? moved.refusing() : moved, move.effects());
  }

  private static Visit moved(Visit visit, Stage stage, VisitEvent event, Instant now) {
    if (stage.equals(visit.stage())) {
      return visit;
    }
    Visit moved = visit.at(stage);
    if (event instanceof Report) {
      if (stage.getClass() == visit.stage().getClass()
          && (stage instanceof StaffWork.Menu || stage instanceof StaffWork.Machine)) {
        return moved; // doors and devices tell of themselves for ever: nobody need be there
      }
      if (event instanceof Report.CardLies) {
        return moved; // so does a card that was forgotten at the edge of the field
      }
      if (stage.getClass() != visit.stage().getClass()) {
        moved = moved.under(new Visit.Overlay.None()); // what was asked was of the page before
      }
    }
    // A new page gives its reader new time, whoever turned it.
    return moved.signed(now);
  }

  private static Step end(Visit visit, List<Effect> last, Instant now) {
    List<Effect> effects = new ArrayList<>(last);
    effects.add(new Effect.Wipe());
    return new Step(
        Visit.first(visit.number() + 1, visit.capabilities(), visit.service(), now), effects);
  }

  private static Step stay(Visit visit) {
    return new Step(visit, List.of());
  }
}
