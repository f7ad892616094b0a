package vn.quay24.distribution.kiosk.devices.commission;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.drivers.commission.Findings;
import vn.quay24.device.drivers.commission.LockerDialogue;
import vn.quay24.device.drivers.commission.Problem;
import vn.quay24.device.drivers.commission.Step;
import vn.quay24.device.locker.Commissioning;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;
import vn.quay24.distribution.kiosk.console.Console;

/** Asks the questions of {@link LockerDialogue} beside a real cabinet. */
public final class LockerCommissioning {
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final String ENOUGH = "x";

  private final Commissioning boards;
  private final Console console;

  public LockerCommissioning(Commissioning boards, Console console) {
    this.boards = boards;
    this.console = console;
  }

  /**
   * Tries every lock.
   *
   * @throws EOFException nobody answers any more
   */
  public Proof run() throws IOException, DeviceException, InterruptedException {
    console.say("commission.locker", boards.locks().size());
    answer("commission.close-all");
    LockerDialogue dialogue = LockerDialogue.over(boards.locks());
    Optional<Findings> findings = Optional.empty();
    while (findings.isEmpty()) {
      switch (dialogue.step()) {
        case Step.Pulse(LockAddress lock) -> dialogue = pulse(dialogue, lock);
        case Step.AskDoor(LockAddress lock) -> dialogue = askDoor(dialogue, lock);
        case Step.AskClose(Compartment door) -> {
          answer("commission.close", door.number());
          dialogue = dialogue.closed(boards.inputs());
        }
        case Step.Done(Findings found) -> findings = Optional.of(found);
      }
    }
    return proof(findings.get());
  }

  private LockerDialogue pulse(LockerDialogue dialogue, LockAddress lock)
      throws IOException, DeviceException, InterruptedException {
    if (answer("commission.pulse", lock).equals(ENOUGH)) {
      return dialogue.enough();
    }
    Map<LockAddress, Boolean> before = boards.inputs();
    boards.pulse(lock);
    Map<LockAddress, Boolean> after = boards.inputs();
    for (long end = System.nanoTime() + OPENS_WITHIN.toNanos();
        after.equals(before) && System.nanoTime() < end; ) {
      Thread.sleep(BETWEEN_LOOKS);
      after = boards.inputs();
    }
    return dialogue.pulsed(before, after);
  }

  private LockerDialogue askDoor(LockerDialogue dialogue, LockAddress lock) throws IOException {
    while (true) {
      String door = answer("commission.which", lock);
      if (door.isEmpty() || door.equals("0")) {
        return dialogue.nothingOpened();
      }
      if (door.matches("[1-9][0-9]{0,2}")) {
        return dialogue.opened(new Compartment(Integer.parseInt(door)));
      }
      console.say("commission.no-number", door);
    }
  }

  private String answer(String key, Object... arguments) throws IOException {
    return console
        .ask(key, arguments)
        .orElseThrow(() -> new EOFException(Console.text("commission.ended")));
  }

  private Proof proof(Findings findings) {
    Map<String, String> settings = new LinkedHashMap<>(findings.settings());
    List<String> unproved = new ArrayList<>();
    boards
        .proved()
        .forEach(
            (key, value) ->
                value.ifPresentOrElse(word -> settings.put(key, word), () -> unproved.add(key)));
    say(findings);
    unproved.forEach(key -> console.say("commission.unproved", key));
    boolean well =
        findings.problems().isEmpty() && !findings.wiring().isEmpty() && unproved.isEmpty();
    return new Proof(well, settings);
  }

  private void say(Findings findings) {
    if (findings.problems().isEmpty()) {
      console.say("commission.locker-well", findings.wiring().size());
    } else {
      console.say("commission.problems", findings.problems().size());
      findings.problems().forEach(problem -> console.line("  " + words(problem)));
    }
  }

  private static String words(Problem problem) {
    return switch (problem) {
      case Problem.ContactDead(var lock, var door) ->
          Console.text("wiring.contact-dead", lock, door.number());
      case Problem.ContactSwapped(var lock, var door, var changed) ->
          Console.text("wiring.contact-swapped", lock, door.number(), changed);
      case Problem.DoorStuck(var lock) -> Console.text("wiring.door-stuck", lock);
      case Problem.SeveralChanged(var lock, int inputs) ->
          Console.text("wiring.several", lock, inputs);
      case Problem.DoorTwice(var lock, var door, var before) ->
          Console.text("wiring.twice", lock, door.number(), before);
      case Problem.PolarityDiffers(var lock, var door) ->
          Console.text("wiring.polarity", lock, door.number());
      case Problem.NotSeenClosed(var lock, var door) ->
          Console.text("wiring.not-closed", lock, door.number());
    };
  }
}
