package vn.quay24.kiosk.visit;

import java.util.Optional;
import vn.quay24.kiosk.visit.Collecting.CheckingCode;
import vn.quay24.kiosk.visit.Collecting.CodeRefusal;
import vn.quay24.kiosk.visit.Collecting.Door;
import vn.quay24.kiosk.visit.Collecting.EnterCode;
import vn.quay24.kiosk.visit.Collecting.TakenQuestion;
import vn.quay24.kiosk.visit.Effect.Word;

/** A result out of its locker, to the right person. */
final class CollectFlow {
  private static final int CODE_DIGITS = 8;

  private CollectFlow() {}

  static Move next(Collecting stage, VisitEvent event) {
    return switch (stage) {
      case EnterCode enter -> enter(enter, event);
      case CheckingCode(var reading) ->
          switch (event) {
            case Report.PickupGranted(var grant) ->
                Move.to(
                    new Door(grant, DoorProgress.OPENING, Limits.MORE_PULSES),
                    new Effect.OpenDoor(grant));
            case Report.PickupRefused(var refusal) ->
                Move.to(new EnterCode(reading, "", Optional.of(refusal)));
            case VisitEvent _ -> Move.to(stage);
          };
      case Door door -> door(door, event);
      case TakenQuestion(var grant) ->
          switch (event) {
            case Input.Said(var taken) -> taken ? taken(grant) : leftInside(grant);
            case VisitEvent _ -> Move.to(stage);
          };
    };
  }

  private static Move enter(EnterCode stage, VisitEvent event) {
    return switch (event) {
      case Input.Typed(var text) ->
          Move.to(new EnterCode(stage.reading(), Digits.of(text, CODE_DIGITS), Optional.empty()));
      case Input.Continue _ when stage.typed().length() == CODE_DIGITS ->
          Move.to(
              new CheckingCode(stage.reading()),
              new Effect.CheckPickup(stage.reading(), stage.typed()));
      case Input.Continue _ ->
          Move.refused(
              new EnterCode(
                  stage.reading(),
                  stage.typed(),
                  Optional.of(new CodeRefusal.EightDigitsNeeded())));
      case Input.Back _ -> Move.to(new Welcome.Home());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move door(Door stage, VisitEvent event) {
    DoorGrant grant = stage.grant();
    return switch (event) {
      case Report.DoorSeen(var progress) ->
          switch (progress) {
            case OPENING, OPEN, LEFT_OPEN, STUCK, OPEN_UNSEEN, UNSURE, NOT_TRIED ->
                Move.to(new Door(grant, progress, stage.pulsesLeft()));
            case CLOSED_EMPTY -> taken(grant);
            case CLOSED_FULL -> leftInside(grant);
            case CLOSED -> Move.to(new TakenQuestion(grant));
          };
      case Input.RetryAsked _
          when stage.progress() == DoorProgress.STUCK && stage.pulsesLeft() > 0 ->
          Move.to(
              new Door(grant, DoorProgress.OPENING, stage.pulsesLeft() - 1),
              new Effect.OpenDoor(grant));
      case Input.Continue _ when stage.progress().shut() -> leftInside(grant);
      case Input.Continue _ when stage.progress().silent() -> notTaken(grant);
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move taken(DoorGrant grant) {
    return Move.to(
        new Welcome.Goodbye(Welcome.Kind.COLLECTED, Optional.empty()),
        new Effect.SettleDoor(grant, Word.DONE));
  }

  /** Staff hear that they must look: nobody knows what became of the door. */
  private static Move notTaken(DoorGrant grant) {
    return Move.to(
        new Welcome.Goodbye(Welcome.Kind.NOT_COLLECTED, Optional.empty()),
        new Effect.SettleDoor(grant, Word.UNKNOWN));
  }

  /** It was never seen open, or its owner says so: the next visit may collect it. */
  private static Move leftInside(DoorGrant grant) {
    return Move.to(
        new Welcome.Goodbye(Welcome.Kind.LEFT_INSIDE, Optional.empty()),
        new Effect.SettleDoor(grant, Word.NOT_DONE));
  }
}
