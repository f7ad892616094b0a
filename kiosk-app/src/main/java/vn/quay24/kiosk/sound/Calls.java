package vn.quay24.kiosk.sound;

import static vn.quay24.device.sound.Earcon.ATTENTION;
import static vn.quay24.device.sound.Earcon.CARD_READ;
import static vn.quay24.device.sound.Earcon.PLEASE_TAKE;
import static vn.quay24.device.sound.Earcon.REFUSED;

import java.util.Optional;
import vn.quay24.device.sound.Earcon;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Welcome;

/**
 * What a stage calls with when it begins. Pure. It calls where the citizen must act, or learns that
 * something did not work; where the machine works, or all goes on by itself, it is quiet.
 */
final class Calls {

  private Calls() {}

  static Optional<Earcon> of(Stage stage) {
    return switch (stage) {
      case Welcome welcome -> welcome(welcome);
      case CardStage card -> card(card);
      case Filling filling -> filling(filling);
      case Sending sending -> sending(sending);
      case LookingUp lookingUp -> lookingUp(lookingUp);
      case Collecting collecting -> collecting(collecting);
      case StaffWork work -> work(work);
    };
  }

  private static Optional<Earcon> welcome(Welcome welcome) {
    return switch (welcome) {
      case Welcome.CardForgotten _ -> Optional.of(PLEASE_TAKE);
      case Welcome.Goodbye _,
          Welcome.Attract _,
          Welcome.ChooseLanguage _,
          Welcome.Home _,
          Welcome.OutOfService _ ->
          Optional.empty();
    };
  }

  private static Optional<Earcon> card(CardStage card) {
    return switch (card) {
      case CardStage.CardCode code -> refused(code.problem());
      case CardStage.CardProblem _ -> Optional.of(REFUSED);
      case CardStage.TakeCardBack(_, _, var urgent) ->
          Optional.of(urgent ? PLEASE_TAKE : CARD_READ);
      case CardStage.Consent _, CardStage.Reading _ -> Optional.empty();
    };
  }

  private static Optional<Earcon> filling(Filling filling) {
    return filling instanceof Filling.ScanPaper paper
        ? switch (paper.progress()) {
          case Filling.ScanProgress.Faulted _,
              Filling.ScanProgress.NoPaper _,
              Filling.ScanProgress.PageLost _,
              Filling.ScanProgress.TooManyPages _,
              Filling.ScanProgress.DossierFull _ ->
              Optional.of(REFUSED);
          case Filling.ScanProgress.TurnSheet _, Filling.ScanProgress.Recovered _ ->
              Optional.of(ATTENTION);
          case Filling.ScanProgress.Ready _,
              Filling.ScanProgress.Scanning _,
              Filling.ScanProgress.PageNeeded _ ->
              Optional.empty();
        }
        : Optional.empty();
  }

  private static Optional<Earcon> sending(Sending sending) {
    return switch (sending) {
      case Sending.ClearBelongings(_, var left) ->
          left.isEmpty() ? Optional.empty() : Optional.of(PLEASE_TAKE);
      case Sending.SlipInDoubt _ -> Optional.of(ATTENTION);
      case Sending.SealProblem _ -> Optional.of(REFUSED);
      case Sending.Paying(_, _, var payment) -> payment(payment);
      case Sending.Sealing _, Sending.Submitting _, Sending.Printing _, Sending.SlipOnScreen _ ->
          Optional.empty();
    };
  }

  private static Optional<Earcon> payment(Sending.Payment payment) {
    return switch (payment) {
      case Sending.Payment.Underpaid _ -> Optional.of(ATTENTION);
      case Sending.Payment.Expired _,
          Sending.Payment.CentreAway _,
          Sending.Payment.AmountRefused _ ->
          Optional.of(REFUSED);
      case Sending.Payment.Ordering _, Sending.Payment.Pending _, Sending.Payment.Cancelling _ ->
          Optional.empty();
    };
  }

  private static Optional<Earcon> lookingUp(LookingUp lookingUp) {
    return switch (lookingUp) {
      case LookingUp.ShowSlip(var notASlip) -> notASlip ? Optional.of(REFUSED) : Optional.empty();
      case LookingUp.LookUpProblem _ -> Optional.of(REFUSED);
      case LookingUp.Details(_, _, var receipt) -> receipt(receipt);
      case LookingUp.Searching _, LookingUp.Dossiers _ -> Optional.empty();
    };
  }

  private static Optional<Earcon> receipt(LookingUp.Receipt receipt) {
    return switch (receipt) {
      case LookingUp.Receipt.Printed _ -> Optional.of(PLEASE_TAKE);
      case LookingUp.Receipt.InDoubt _ -> Optional.of(ATTENTION);
      case LookingUp.Receipt.Failed _, LookingUp.Receipt.CentreAway _ -> Optional.of(REFUSED);
      case LookingUp.Receipt.Offered _, LookingUp.Receipt.Printing _ -> Optional.empty();
    };
  }

  private static Optional<Earcon> collecting(Collecting collecting) {
    return switch (collecting) {
      case Collecting.EnterCode code -> refused(code.refusal());
      case Collecting.Door(_, var progress, _) ->
          progress == DoorProgress.OPEN ? Optional.of(PLEASE_TAKE) : door(progress);
      case Collecting.TakenQuestion _ -> Optional.of(ATTENTION);
      case Collecting.CheckingCode _ -> Optional.empty();
    };
  }

  private static Optional<Earcon> work(StaffWork work) {
    return switch (work) {
      case StaffWork.EnterPin pin -> refused(pin.refusal());
      case StaffWork.ScanEnvelope envelope -> refused(envelope.problem());
      case StaffWork.StaffDoor door -> door(door.progress());
      case StaffWork.CheckingPin _,
          StaffWork.Menu _,
          StaffWork.Machine _,
          StaffWork.Preparing _,
          StaffWork.DoneQuestion _ ->
          Optional.empty();
    };
  }

  private static Optional<Earcon> door(DoorProgress progress) {
    return switch (progress) {
      case LEFT_OPEN, OPEN_UNSEEN, UNSURE -> Optional.of(ATTENTION);
      case STUCK, NOT_TRIED -> Optional.of(REFUSED);
      case OPENING, OPEN, CLOSED, CLOSED_EMPTY, CLOSED_FULL -> Optional.empty();
    };
  }

  private static Optional<Earcon> refused(Optional<?> why) {
    return why.map(_ -> REFUSED);
  }
}
