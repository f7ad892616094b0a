package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.kiosk.visit.Sending.ClearBelongings;
import vn.quay24.kiosk.visit.Sending.NoPaperReason;
import vn.quay24.kiosk.visit.Sending.Paying;
import vn.quay24.kiosk.visit.Sending.Printing;
import vn.quay24.kiosk.visit.Sending.SealProblem;
import vn.quay24.kiosk.visit.Sending.Sealing;
import vn.quay24.kiosk.visit.Sending.SlipInDoubt;
import vn.quay24.kiosk.visit.Sending.SlipOnScreen;
import vn.quay24.kiosk.visit.Sending.Submitting;
import vn.quay24.procedure.fee.FeeQuote;

/** From the seal to the slip in the citizen's hand. */
final class SendingFlow {
  private final FormSteps steps;
  private final PaymentFlow payment;

  SendingFlow(FormSteps steps) {
    this.steps = steps;
    this.payment = new PaymentFlow(steps);
  }

  static Move seal(Draft draft, FeeQuote fee, String language) {
    return Move.to(new Sealing(draft, fee), new Effect.Seal(draft, fee, language));
  }

  static Move submit(Submission submission) {
    return Move.to(new Submitting(submission), new Effect.Deliver(submission));
  }

  Move next(Visit visit, Sending stage, VisitEvent event, Instant now) {
    return switch (stage) {
      case Sealing(var draft, var fee) ->
          switch (event) {
            case Report.Sealed(var submission) ->
                submission.paymentDue() > 0
                    ? PaymentFlow.order(draft, submission)
                    : submit(submission);
            case Report.SealFailed _ -> Move.to(new SealProblem(draft, fee));
            case Report.SheetLost(int sheet) when draft.has(sheet) ->
                steps.rescan(draft, sheet, Filling.Return.REVIEW);
            case VisitEvent _ -> Move.to(stage);
          };
      case SealProblem(var draft, var fee) ->
          switch (event) {
            case Input.RetryAsked _ -> seal(draft, fee, visit.language());
            case Input.Back _ -> payment.review(draft);
            case Report.SheetLost(int sheet) when draft.has(sheet) ->
                steps.rescan(draft, sheet, Filling.Return.REVIEW);
            case VisitEvent _ -> Move.to(stage);
          };
      case Paying paying -> payment.next(paying, event, now);
      case Submitting(var submission) ->
          switch (event) {
            case Report.DeliverySeen(var delivery) ->
                Move.to(
                    new ClearBelongings(submission.delivered(delivery), Set.of()),
                    new Effect.LookForBelongings());
            case VisitEvent _ -> Move.to(stage);
          };
      case ClearBelongings clear -> clearing(visit, clear, event);
      case Printing printing -> printing(printing, event);
      case SlipInDoubt doubt -> inDoubt(visit, doubt, event);
      case SlipOnScreen(var submission, var reason) ->
          switch (event) {
            case Input.Continue _ -> goodbye(Welcome.Kind.SUBMITTED, submission);
            case Report.DeliverySeen(var delivery) ->
                Move.to(new SlipOnScreen(submission.delivered(delivery), reason));
            case VisitEvent _ -> Move.to(stage);
          };
    };
  }

  private static Move clearing(Visit visit, ClearBelongings stage, VisitEvent event) {
    return switch (event) {
      case Report.BelongingsSeen(var left) when left.isEmpty() ->
          print(visit, stage.submission(), false).after(new Effect.StopLooking());
      case Report.BelongingsSeen(var left) ->
          Move.to(new ClearBelongings(stage.submission(), left));
      case Input.Continue _ when !stage.left().isEmpty() ->
          print(visit, stage.submission(), false).after(new Effect.StopLooking());
      case Report.DeliverySeen(var delivery) ->
          Move.to(new ClearBelongings(stage.submission().delivered(delivery), stage.left()));
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move print(Visit visit, Submission submission, boolean copy) {
    return visit.capabilities().can(Ability.PRINT)
        ? Move.to(
            new Printing(submission, copy),
            new Effect.PrintSlip(submission, copy, visit.language()))
        : onScreen(submission, NoPaperReason.PRINTER_AWAY);
  }

  private static Move onScreen(Submission submission, NoPaperReason reason) {
    return Move.to(new SlipOnScreen(submission, reason), new Effect.SendSlip(submission.dossier()));
  }

  private static Move printing(Printing stage, VisitEvent event) {
    Submission submission = stage.submission();
    return switch (event) {
      case Report.SlipPrinted(PrintOutcome outcome) ->
          switch (outcome) {
            case PRINTED -> goodbye(Welcome.Kind.SLIP_PRINTED, submission);
            case UNKNOWN -> Move.to(new SlipInDoubt(submission, stage.copy()));
          };
      case Report.SlipFailed _ -> onScreen(submission, NoPaperReason.PRINTING_FAILED);
      case Report.DeliverySeen(var delivery) ->
          Move.to(new Printing(submission.delivered(delivery), stage.copy()));
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move inDoubt(Visit visit, SlipInDoubt stage, VisitEvent event) {
    Submission submission = stage.submission();
    return switch (event) {
      case Input.Said(var inHand) -> {
        Effect settle = new Effect.SettleSlip(submission.dossier(), inHand);
        if (inHand) {
          yield goodbye(Welcome.Kind.SUBMITTED, submission).after(settle);
        }
        yield (stage.copy()
                ? onScreen(submission, NoPaperReason.NOT_IN_HAND)
                : print(visit, submission, true))
            .after(settle);
      }
      case Report.DeliverySeen(var delivery) ->
          Move.to(new SlipInDoubt(submission.delivered(delivery), stage.copy()));
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move goodbye(Welcome.Kind kind, Submission submission) {
    return Move.to(new Welcome.Goodbye(kind, Optional.of(submission)));
  }
}
