package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.kiosk.visit.CardStage.CardCode;
import vn.quay24.kiosk.visit.CardStage.CardProblem;
import vn.quay24.kiosk.visit.CardStage.CardTrouble;
import vn.quay24.kiosk.visit.CardStage.CodeProblem;
import vn.quay24.kiosk.visit.CardStage.Consent;
import vn.quay24.kiosk.visit.CardStage.Reading;
import vn.quay24.kiosk.visit.CardStage.TakeCardBack;
import vn.quay24.protocol.dossier.LookupRequest;

/** From the consent to the card back in its owner's hand. */
final class CardFlow {
  private static final int CAN_DIGITS = 6;

  private final Terms terms;

  CardFlow(Terms terms) {
    this.terms = terms;
  }

  Move next(CardStage stage, VisitEvent event, Instant now) {
    return switch (stage) {
      case Consent consent -> consent(consent, event, now);
      case CardCode code -> code(code, event);
      case Reading reading -> reading(reading, event);
      case CardProblem problem -> problem(problem, event);
      case TakeCardBack back -> takeBack(back, event, now);
    };
  }

  static Move askForCode(Errand errand) {
    return Move.to(CardCode.empty(errand), new Effect.ListenForCode(), new Effect.WatchForCard());
  }

  private static Move consent(Consent stage, VisitEvent event, Instant now) {
    Errand.Purpose purpose = stage.errand().purpose();
    return switch (event) {
      case Input.Continue _ -> askForCode(new Errand(purpose, Optional.of(now)));
      case Input.Back _ -> before(purpose);
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move before(Errand.Purpose purpose) {
    return switch (purpose) {
      case LOOK_UP -> LookUpFlow.start();
      case SUBMIT, COLLECT, STAFF -> Move.to(new Welcome.Home());
    };
  }

  private static Move code(CardCode stage, VisitEvent event) {
    Errand errand = stage.errand();
    return switch (event) {
      case Input.Typed(var text) -> Move.to(stage.with(Digits.of(text, CAN_DIGITS)));
      case Input.Continue _ when stage.typed().length() == CAN_DIGITS ->
          read(reading(errand, new AccessKey.Can(stage.typed()), Optional.empty()))
              .after(new Effect.StopListening());
      case Input.Continue _ -> Move.refused(stage.because(CodeProblem.SIX_DIGITS_NEEDED));
      case Report.CodeSeen(PrintedCode.Card(var number)) ->
          read(reading(
                  errand,
                  new AccessKey.Can(number.substring(number.length() - CAN_DIGITS)),
                  Optional.of(number)))
              .after(new Effect.StopListening());
      case Report.CodeSeen(PrintedCode.Several _) ->
          Move.refused(stage.because(CodeProblem.TWO_CODES));
      case Report.CodeSeen _ -> Move.refused(stage.because(CodeProblem.NOT_A_CARD));
      case Report.CardLies(var there) -> Move.to(stage.lying(there));
      case Input.Back _ ->
          (errand.agreedAt().isPresent()
                  ? Move.to(new Consent(Errand.of(errand.purpose())))
                  : before(errand.purpose()))
              .after(new Effect.StopReading())
              .after(new Effect.StopListening());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Reading reading(Errand errand, AccessKey.Can key, Optional<String> expected) {
    return new Reading(errand, key, expected, Optional.empty(), false);
  }

  private static Move read(Reading reading) {
    return Move.to(reading, new Effect.ReadCard(reading.key()));
  }

  /**
   * A reader that was lost is back, or lost again; only one that was lost can be said to be back.
   */
  static CardProblem able(CardProblem stage, Capabilities before, Capabilities now) {
    boolean could = before.can(Ability.READ_CARDS);
    boolean can = now.can(Ability.READ_CARDS);
    return switch (stage.trouble()) {
      case CardTrouble.ReaderFailed(var fault, var again)
          when !could && can && !again && !cardHeld(fault) ->
          stage.because(new CardTrouble.ReaderBack(fault));
      case CardTrouble.ReaderBack(var fault) when !can ->
          stage.because(new CardTrouble.ReaderFailed(fault, false));
      case CardTrouble _ -> stage;
    };
  }

  /** Whether another program let go of the card only the next reading can tell. */
  private static boolean cardHeld(DeviceFault fault) {
    return fault instanceof DeviceFault.Withheld(_, _, var reason, _)
        && reason == DeviceFault.Withheld.Reason.BUSY;
  }

  private static Move reading(Reading stage, VisitEvent event) {
    return switch (event) {
      case Report.CardDetails(var holder) -> Move.to(stage.with(holder));
      case Report.CardRead(CardOutcome.Read(var reading)) -> read(stage, reading);
      case Report.CardRead(var outcome) -> trouble(stage, trouble(outcome));
      case Report.CardReaderFailed(var fault) ->
          trouble(stage, new CardTrouble.ReaderFailed(fault, stage.failedBefore()));
      case Input.Back _ -> askForCode(stage.errand()).after(new Effect.StopReading());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static CardTrouble trouble(CardOutcome outcome) {
    return switch (outcome) {
      case CardOutcome.NoCard _ -> new CardTrouble.NoCard();
      case CardOutcome.WrongKey _ -> new CardTrouble.WrongKey();
      case CardOutcome.TakenAway _ -> new CardTrouble.TakenAway();
      case CardOutcome.NotAnIdCard _ -> new CardTrouble.NotAnIdCard();
      case CardOutcome.Expired _ -> new CardTrouble.Expired();
      case CardOutcome.Unreadable _, CardOutcome.Read _ -> new CardTrouble.Unreadable();
    };
  }

  private static Move trouble(Reading stage, CardTrouble trouble) {
    CardProblem problem =
        new CardProblem(stage.errand(), trouble, stage.key(), stage.expectedNumber());
    // Who took it away too early is asked to lay it down again, and need do nothing else.
    return trouble instanceof CardTrouble.TakenAway
        ? Move.refused(problem, new Effect.ReadCard(stage.key()))
        : Move.refused(problem);
  }

  private static Move read(Reading stage, ChipReading reading) {
    // A refused chip passes no number on.
    if (!(reading.verdict() instanceof Verdict.Refused)
        && stage.expectedNumber().isPresent()
        && !stage.expectedNumber().get().equals(reading.holder().number())) {
      return trouble(stage, new CardTrouble.NotTheSameCard());
    }
    Move takeBack =
        Move.to(new TakeCardBack(stage.errand(), reading, false), new Effect.AwaitCardRemoval());
    return switch (reading.verdict()) {
      case Verdict.Genuine _ -> takeBack;
      case Verdict.IntactIssuerUnverified _ ->
          stage.errand().needsGenuineCard()
              ? trouble(stage, new CardTrouble.IssuerNotVerified())
              : takeBack;
      case Verdict.Refused(var reason) -> trouble(stage, new CardTrouble.Refused(reason));
    };
  }

  private static Move problem(CardProblem stage, VisitEvent event) {
    return switch (event) {
      case Input.RetryAsked _ when mayHelp(stage.trouble()) -> read(again(stage));
      case Input.Continue _, Input.Back _ ->
          askForCode(stage.errand()).after(new Effect.StopReading());
      case Report.CardDetails _, Report.CardRead(CardOutcome.Read _) ->
          reading(again(stage), event);
      case Report.CardRead(var outcome) when !(outcome instanceof CardOutcome.NoCard) ->
          reading(again(stage), event);
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Reading again(CardProblem stage) {
    boolean failed =
        stage.trouble() instanceof CardTrouble.ReaderFailed
            || stage.trouble() instanceof CardTrouble.ReaderBack;
    return new Reading(
        stage.errand(), stage.key(), stage.expectedNumber(), Optional.empty(), failed);
  }

  private static boolean mayHelp(CardTrouble trouble) {
    return switch (trouble) {
      case CardTrouble.Refused _, CardTrouble.IssuerNotVerified _, CardTrouble.Expired _ -> false;
      case CardTrouble.NoCard _,
          CardTrouble.WrongKey _,
          CardTrouble.TakenAway _,
          CardTrouble.NotAnIdCard _,
          CardTrouble.Unreadable _,
          CardTrouble.NotTheSameCard _,
          CardTrouble.ReaderFailed _,
          CardTrouble.ReaderBack _ ->
          true;
    };
  }

  private Move takeBack(TakeCardBack stage, VisitEvent event, Instant now) {
    return switch (event) {
      case Report.CardRemoved _ -> onward(stage, now);
      case Report.CardStillThere _ ->
          Move.to(new TakeCardBack(stage.errand(), stage.reading(), true));
      case Input.Back _ -> askForCode(stage.errand()).after(new Effect.StopReading());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private Move onward(TakeCardBack stage, Instant now) {
    ChipReading reading = stage.reading();
    return switch (stage.errand().purpose()) {
      case SUBMIT ->
          ChoiceFlow.choose(
              terms,
              new Applicant(reading, stage.errand().agreedAt().orElse(now)),
              Optional.empty(),
              now);
      case LOOK_UP ->
          LookUpFlow.search(
              new LookupRequest(Optional.of(reading.holder().number()), Optional.empty()));
      case COLLECT -> Move.to(new Collecting.EnterCode(reading, "", Optional.empty()));
      case STAFF -> Move.to(new StaffWork.EnterPin(reading, "", Optional.empty()));
    };
  }
}
