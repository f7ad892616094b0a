package vn.quay24.kiosk.visit;

import java.util.List;
import java.util.Optional;

/** What is left to do when a visit ends at a stage, by its visitor or by nobody. */
final class Closing {

  private Closing() {}

  /** Whether the visitor may end the visit here; the machine is not left alone in the middle. */
  static boolean mayLeave(Stage stage) {
    return switch (stage) {
      case Welcome.Attract _, Welcome.OutOfService _, Welcome.CardForgotten _ -> false;
      case Sending.Sealing _, Sending.Submitting _, Sending.Printing _ -> false;
      case Sending.Paying(_, _, Sending.Payment.Cancelling _) -> false;
      case LookingUp.Details(_, _, LookingUp.Receipt.Printing _) -> false;
      case Collecting.CheckingCode _, StaffWork.CheckingPin _, StaffWork.Preparing _ -> false;
      case Collecting.Door(_, var progress, _) -> givesUp(progress);
      case StaffWork.StaffDoor(_, _, _, var progress, _) -> givesUp(progress);
      case Welcome _, CardStage _, Filling _, Sending _ -> true;
      case LookingUp _, Collecting _, StaffWork _ -> true;
    };
  }

  private static boolean givesUp(DoorProgress progress) {
    return progress.shut() || progress.silent();
  }

  /** Whether the visitor is asked first. */
  static boolean somethingIsLost(Stage stage) {
    return switch (stage) {
      case Filling _, Sending.SealProblem _, Sending.Paying _ -> true;
      case Welcome _, CardStage _, Sending _, LookingUp _, Collecting _, StaffWork _ -> false;
    };
  }

  /** What is said before a visitor who leaves is forgotten: a receipt lies in the tray, or may. */
  static Optional<Welcome.Goodbye> lastWord(Stage stage) {
    return switch (stage) {
      case LookingUp.Dossiers(var found) when found.paper() ->
          Optional.of(LookUpFlow.goodbye(found));
      case LookingUp.Details(var found, _, _) when found.paper() ->
          Optional.of(LookUpFlow.goodbye(found));
      case Stage _ -> Optional.empty();
    };
  }

  /** What must still be done for the dossier, the slip or the door. */
  static List<Effect> effects(Stage stage) {
    return switch (stage) {
      case Sending.Paying(_, var submission, _) ->
          List.of(new Effect.Abandon(submission.dossier()));
      case Sending.Submitting(var submission) -> List.of(new Effect.SendSlip(submission.dossier()));
      case Sending.ClearBelongings(var submission, _) ->
          List.of(new Effect.SendSlip(submission.dossier()));
      case Sending.Printing(var submission, _) ->
          List.of(new Effect.SendSlip(submission.dossier()));
      case Sending.SlipInDoubt(var submission, _) ->
          List.of(new Effect.SendSlip(submission.dossier()));
      case Collecting.Door(var grant, var progress, _) -> door(grant, progress);
      case Collecting.TakenQuestion(var grant) -> unknown(grant);
      case StaffWork.StaffDoor(_, _, var grant, var progress, _) -> door(grant, progress);
      case StaffWork.DoneQuestion(_, _, var grant) -> unknown(grant);
      case Sending.Sealing _, Sending.SealProblem _, Sending.SlipOnScreen _ -> List.of();
      case Welcome _, CardStage _, Filling _, LookingUp _, Collecting _, StaffWork _ -> List.of();
    };
  }

  /** One that never opened holds what it held; of any other nobody can tell. */
  private static List<Effect> door(DoorGrant grant, DoorProgress progress) {
    return progress.shut()
        ? List.of(new Effect.SettleDoor(grant, Effect.Word.NOT_DONE))
        : unknown(grant);
  }

  private static List<Effect> unknown(DoorGrant grant) {
    return List.of(new Effect.SettleDoor(grant, Effect.Word.UNKNOWN));
  }
}
