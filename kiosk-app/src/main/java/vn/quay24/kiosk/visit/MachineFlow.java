package vn.quay24.kiosk.visit;

import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.visit.StaffWork.Machine;

/** A technician looks at the devices: let in by the open service door, or by card and PIN. */
final class MachineFlow {

  private MachineFlow() {}

  /** For whoever has the key of the housing; its door must be seen open. */
  static Move byOpenDoor() {
    return look(Optional.empty());
  }

  static Move byBadge(StaffBadge badge) {
    return look(Optional.of(badge));
  }

  private static Move look(Optional<StaffBadge> badge) {
    return Move.to(new Machine(badge, List.of(), new Trial.Nothing()), new Effect.WatchDevices());
  }

  /** Whether the stage is open to nobody any more, because the door that let in was closed. */
  static boolean shutOut(Visit visit) {
    return visit.stage() instanceof Machine(var badge, _, _)
        && badge.isEmpty()
        && !visit.capabilities().housingOpen();
  }

  static Move next(Machine stage, VisitEvent event) {
    return switch (event) {
      case Report.DevicesSeen(var devices) ->
          Move.to(
              new Machine(stage.badge(), DeviceLine.next(stage.devices(), devices), stage.trial()));
      case Input.DeviceChosen(var device) ->
          Move.to(
              new Machine(
                  stage.badge(),
                  stage.devices().stream()
                      .map(line -> line.folded(line.device().equals(device)))
                      .toList(),
                  stage.trial()));
      case Report.SlipPrinted(var outcome) -> tried(stage, new Trial.Printed(outcome));
      case Report.SlipFailed(var fault) -> tried(stage, new Trial.NotPrinted(fault));
      case Input.TrialSlipAsked _ when !printing(stage) ->
          tried(stage, new Trial.Printing()).after(new Effect.PrintTrialSlip());
      case Input.LightsAsked _ when !printing(stage) ->
          tried(
              stage,
              stage.trial() instanceof Trial.Lights ? new Trial.Nothing() : new Trial.Lights());
      case Input.Back _ ->
          stage.badge().map(StaffFlow::menu).orElseGet(Move::end).after(new Effect.StopWatching());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static boolean printing(Machine stage) {
    return stage.trial() instanceof Trial.Printing;
  }

  private static Move tried(Machine stage, Trial trial) {
    return Move.to(new Machine(stage.badge(), stage.devices(), trial));
  }
}
