package vn.quay24.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/** The staff's and the technician's pages. */
final class StaffSamples {
  private StaffSamples() {}

  static void staff(Samples samples) {
    samples.add("pin", new StaffWork.EnterPin(SamplePeople.READING, "123", Optional.empty()));
    samples.add(
        "pin-wrong",
        new StaffWork.EnterPin(
            SamplePeople.READING, "", Optional.of(new StaffWork.PinRefusal.NoMatch())));
    samples.add(
        "pin-locked",
        new StaffWork.EnterPin(
            SamplePeople.READING,
            "",
            Optional.of(new StaffWork.PinRefusal.Locked(Samples.NOW.plusSeconds(900)))));
    samples.add("checking-pin", new StaffWork.CheckingPin(SamplePeople.READING));
    List<StaffWork.Slot> slots = slots();
    samples.add("menu", new StaffWork.Menu(SamplePeople.BADGE, slots));
    samples.add(
        "menu-housing-open",
        new StaffWork.Menu(SamplePeople.BADGE, slots),
        new Capabilities(Map.of(), true));
    List<StaffWork.Slot> torn = new ArrayList<>(slots);
    torn.set(3, new StaffWork.Slot(4, StaffWork.SlotState.FORCED, Optional.empty()));
    torn.set(4, new StaffWork.Slot(5, StaffWork.SlotState.FORCED, slots.get(4).dossierCode()));
    samples.add("menu-forced", new StaffWork.Menu(SamplePeople.BADGE, torn));
    samples.add(
        "menu-no-locker",
        new StaffWork.Menu(SamplePeople.BADGE, List.of()),
        new Capabilities(Map.of(Ability.OPEN_DOORS, new Capabilities.Missing.NotInstalled())));
    samples.add(
        "menu-locker-away",
        new StaffWork.Menu(SamplePeople.BADGE, slots),
        new Capabilities(
            Map.of(Ability.OPEN_DOORS, new Capabilities.Missing.Faulted(SampleFaults.GONE))));
    samples.add(
        "envelope", new StaffWork.ScanEnvelope(SamplePeople.BADGE, slots, Optional.empty()));
    samples.add(
        "no-window-envelope",
        new StaffWork.ScanEnvelope(SamplePeople.BADGE, slots, Optional.empty()),
        new Capabilities(
            Map.of(Ability.READ_CODES, new Capabilities.Missing.Faulted(SampleFaults.GONE))));
    samples.add(
        "no-window-envelope-problem",
        new StaffWork.ScanEnvelope(
            SamplePeople.BADGE, slots, Optional.of(StaffWork.EnvelopeProblem.NO_FREE_COMPARTMENT)),
        new Capabilities(
            Map.of(Ability.READ_CODES, new Capabilities.Missing.Faulted(SampleFaults.GONE))));
    samples.add(
        "menu-never-a-window",
        new StaffWork.Menu(SamplePeople.BADGE, slots),
        new Capabilities(Map.of(Ability.READ_CODES, new Capabilities.Missing.NotInstalled())));
    for (StaffWork.EnvelopeProblem problem : StaffWork.EnvelopeProblem.values()) {
      samples.add(
          "envelope-problem",
          new StaffWork.ScanEnvelope(SamplePeople.BADGE, slots, Optional.of(problem)));
    }
    samples.add("preparing", new StaffWork.Preparing(SamplePeople.BADGE, slots));
    for (StaffWork.Task task : StaffWork.Task.values()) {
      for (DoorProgress progress : DoorProgress.values()) {
        samples.add(
            "staff-door",
            new StaffWork.StaffDoor(SamplePeople.BADGE, task, CollectSamples.GRANT, progress, 1));
      }
    }
    for (StaffWork.Task task : StaffWork.Task.values()) {
      samples.add(
          "staff-stuck-for-good-" + task,
          new StaffWork.StaffDoor(
              SamplePeople.BADGE, task, CollectSamples.GRANT, DoorProgress.STUCK, 0));
    }
    for (StaffWork.Task task :
        List.of(StaffWork.Task.LOAD, StaffWork.Task.TAKE_OUT, StaffWork.Task.INSPECT)) {
      samples.add(
          "staff-done", new StaffWork.DoneQuestion(SamplePeople.BADGE, task, CollectSamples.GRANT));
    }
  }

  private static List<StaffWork.Slot> slots() {
    List<StaffWork.Slot> slots = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      StaffWork.SlotState state =
          switch (i % 4) {
            case 0 -> StaffWork.SlotState.FREE;
            case 1 -> StaffWork.SlotState.LOADED;
            case 2 -> StaffWork.SlotState.INSPECT;
            default -> StaffWork.SlotState.UNKNOWN;
          };
      slots.add(
          new StaffWork.Slot(
              i,
              state,
              state == StaffWork.SlotState.FREE
                  ? Optional.empty()
                  : Optional.of("999.00.00.H99-261125-000" + i)));
    }
    return slots;
  }

  static void machine(Samples samples) {
    SampleDevices.pages()
        .forEach(
            (name, machine) ->
                samples.add("machine-" + name, machine, new Capabilities(Map.of(), true)));
    Capabilities open = new Capabilities(Map.of(), true);
    samples.add("attract-housing-open", new Welcome.Attract(), open);
    samples.add(
        "out-of-service-housing-open",
        new Welcome.OutOfService(Visit.Service.OUT_OF_SERVICE),
        open);
  }
}
