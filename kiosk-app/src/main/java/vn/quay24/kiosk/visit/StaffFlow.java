package vn.quay24.kiosk.visit;

import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.visit.Effect.Word;
import vn.quay24.kiosk.visit.StaffWork.CheckingPin;
import vn.quay24.kiosk.visit.StaffWork.DoneQuestion;
import vn.quay24.kiosk.visit.StaffWork.EnterPin;
import vn.quay24.kiosk.visit.StaffWork.EnvelopeProblem;
import vn.quay24.kiosk.visit.StaffWork.Menu;
import vn.quay24.kiosk.visit.StaffWork.Preparing;
import vn.quay24.kiosk.visit.StaffWork.ScanEnvelope;
import vn.quay24.kiosk.visit.StaffWork.SlotState;
import vn.quay24.kiosk.visit.StaffWork.StaffDoor;
import vn.quay24.kiosk.visit.StaffWork.Task;

/** Staff load results and take out what was not fetched. */
final class StaffFlow {
  private static final int PIN_DIGITS = 6;

  private StaffFlow() {}

  static Move next(Visit visit, StaffWork stage, VisitEvent event) {
    return switch (stage) {
      case EnterPin enter -> enter(enter, event);
      case CheckingPin(var reading) ->
          switch (event) {
            case Report.StaffAccepted(var badge) -> menu(badge, List.of());
            case Report.StaffRefused(var refusal) ->
                Move.to(new EnterPin(reading, "", Optional.of(refusal)));
            case VisitEvent _ -> Move.to(stage);
          };
      case Menu menu -> menu(visit, menu, event);
      case StaffWork.Machine machine -> MachineFlow.next(machine, event);
      case ScanEnvelope scan -> envelope(scan, event);
      case Preparing(var badge, var slots) ->
          switch (event) {
            case Report.StaffDoorGranted(var task, var grant) ->
                Move.to(
                    new StaffDoor(badge, task, grant, DoorProgress.OPENING, Limits.MORE_PULSES),
                    new Effect.OpenDoor(grant));
            case Report.EnvelopeRefused(var problem) ->
                scan(badge, slots, Optional.of(problem)).after(new Effect.StopListening());
            case Report.StaffDoorRefused _ -> menu(badge, slots);
            case VisitEvent _ -> Move.to(stage);
          };
      case StaffDoor door -> door(door, event);
      case DoneQuestion(var badge, var task, var grant) ->
          switch (event) {
            case Input.Said(var done) -> settled(badge, grant, done ? Word.DONE : notDone(task));
            case VisitEvent _ -> Move.to(stage);
          };
    };
  }

  /** The doors are looked at again. */
  static Move menu(StaffBadge badge) {
    return menu(badge, List.of());
  }

  private static Move menu(StaffBadge badge, List<StaffWork.Slot> slots) {
    return Move.to(new Menu(badge, slots), new Effect.ListSlots());
  }

  private static Move enter(EnterPin stage, VisitEvent event) {
    return switch (event) {
      case Input.Typed(var text) ->
          Move.to(new EnterPin(stage.reading(), Digits.of(text, PIN_DIGITS), Optional.empty()));
      case Input.Continue _ when stage.typed().length() == PIN_DIGITS ->
          Move.to(
              new CheckingPin(stage.reading()),
              new Effect.CheckPin(stage.reading(), stage.typed()));
      case Input.Back _ -> Move.to(new Welcome.Home());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move menu(Visit visit, Menu stage, VisitEvent event) {
    StaffBadge badge = stage.badge();
    return switch (event) {
      case Report.SlotsSeen(var slots) -> Move.to(new Menu(badge, slots));
      case Input.MachineAsked _ -> MachineFlow.byBadge(badge);
      case Input.LoadAsked _ when visit.capabilities().can(Ability.OPEN_DOORS) ->
          scan(badge, stage.slots(), Optional.empty());
      case Input.TakeOutAsked(var compartment) ->
          stage.slots().stream()
                  .anyMatch(
                      slot -> slot.compartment() == compartment && slot.state() != SlotState.FREE)
              ? Move.to(
                  new Preparing(badge, stage.slots()),
                  new Effect.PrepareTakeOut(badge, compartment))
              : Move.to(stage);
      case Input.Back _, Input.Continue _ -> Move.end();
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move scan(
      StaffBadge badge, List<StaffWork.Slot> slots, Optional<EnvelopeProblem> problem) {
    return Move.to(new ScanEnvelope(badge, slots, problem), new Effect.ListenForCode());
  }

  private static Move envelope(ScanEnvelope stage, VisitEvent event) {
    return switch (event) {
      case Report.CodeSeen(PrintedCode.Envelope(var text)) ->
          Move.to(
              new Preparing(stage.badge(), stage.slots()),
              new Effect.StopListening(),
              new Effect.PrepareLoad(stage.badge(), text));
      case Report.CodeSeen _ ->
          Move.refused(
              new ScanEnvelope(
                  stage.badge(), stage.slots(), Optional.of(EnvelopeProblem.NOT_AN_ENVELOPE)));
      case Input.Back _ -> menu(stage.badge(), stage.slots()).after(new Effect.StopListening());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move door(StaffDoor stage, VisitEvent event) {
    StaffBadge badge = stage.badge();
    DoorGrant grant = stage.grant();
    return switch (event) {
      case Report.DoorSeen(var progress)
          when stage.task() == Task.LOOK && progress == DoorProgress.CLOSED ->
          settled(badge, grant, Word.DONE); // there is nothing to ask
      case Report.DoorSeen(var progress)
          when stage.task() == Task.INSPECT && progress == DoorProgress.CLOSED_EMPTY ->
          Move.to(new DoneQuestion(badge, stage.task(), grant)); // empty now, or before?
      case Report.DoorSeen(var progress) ->
          switch (progress) {
            case OPENING, OPEN, LEFT_OPEN, STUCK, OPEN_UNSEEN, UNSURE, NOT_TRIED ->
                Move.to(new StaffDoor(badge, stage.task(), grant, progress, stage.pulsesLeft()));
            case CLOSED_EMPTY ->
                settled(badge, grant, stage.task() == Task.LOAD ? Word.NOT_DONE : Word.DONE);
            case CLOSED_FULL ->
                settled(badge, grant, stage.task() == Task.LOAD ? Word.DONE : Word.NOT_DONE);
            case CLOSED -> Move.to(new DoneQuestion(badge, stage.task(), grant));
          };
      case Input.RetryAsked _
          when stage.progress() == DoorProgress.STUCK && stage.pulsesLeft() > 0 ->
          Move.to(
              new StaffDoor(
                  badge, stage.task(), grant, DoorProgress.OPENING, stage.pulsesLeft() - 1),
              new Effect.OpenDoor(grant));
      case Input.Continue _ when stage.progress().shut() -> settled(badge, grant, Word.NOT_DONE);
      case Input.Continue _ when stage.progress().silent() -> settled(badge, grant, Word.UNKNOWN);
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Word notDone(Task task) {
    return task == Task.INSPECT ? Word.ALREADY_TAKEN : Word.NOT_DONE;
  }

  private static Move settled(StaffBadge badge, DoorGrant grant, Word word) {
    return menu(badge, List.of()).after(new Effect.SettleDoor(grant, word));
  }
}
