package vn.quay24.distribution.kiosk.devices.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quay24.device.DeviceException;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Shows every door, and opens one when told to: once, and never again by itself. */
record LockerTrial(LockerBank locker) implements Trial {
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(5);
  private static final int USUAL_SECONDS = 60;
  private static final int MOST_SECONDS = 600;
  private static final int HIGHEST = 999;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws UsageException, IOException, DeviceException, InterruptedException {
    boolean known = doors(findings);
    if (line.option("open").isEmpty()) {
      return known;
    }
    Compartment compartment = new Compartment(line.whole("open", 0, 1, HIGHEST));
    if (!locker.compartments().contains(compartment)) {
      throw new UsageException("locker.no-compartment", String.valueOf(compartment.number()));
    }
    if (!line.has("yes") && !findings.console().confirm("locker.confirm", compartment.number())) {
      findings.console().say("locker.cancelled");
      return false;
    }
    boolean opened = open(compartment, line, findings);
    return known && opened;
  }

  /** Whether every door's state is known. */
  private boolean doors(Findings findings) throws DeviceException, InterruptedException {
    Console console = findings.console();
    Map<Compartment, DoorState> doors = locker.doors();
    String open = numbers(doors, DoorState.OPEN);
    String unknown = numbers(doors, DoorState.UNKNOWN);
    console.say(
        "locker.doors",
        count(doors, DoorState.CLOSED),
        count(doors, DoorState.OPEN),
        count(doors, DoorState.UNKNOWN),
        doors.size());
    if (!open.isEmpty()) {
      console.say("locker.open-doors", open);
    }
    if (!unknown.isEmpty()) {
      console.say("locker.unknown-doors", unknown);
    }
    if (locker.withPresenceSensor().isEmpty()) {
      console.say("locker.no-presence");
    } else {
      console.say("locker.presence", occupied());
    }
    findings.note("open", open);
    findings.note("unknown", unknown);
    return unknown.isEmpty();
  }

  private static long count(Map<Compartment, DoorState> doors, DoorState state) {
    return doors.values().stream().filter(state::equals).count();
  }

  private static String numbers(Map<Compartment, DoorState> doors, DoorState state) {
    return joined(
        doors.entrySet().stream()
            .filter(door -> door.getValue() == state)
            .map(door -> door.getKey().number())
            .toList());
  }

  private String occupied() throws DeviceException, InterruptedException {
    return joined(
        locker.occupied().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(inside -> inside.getKey().number())
            .toList());
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private boolean open(Compartment compartment, CommandLine line, Findings findings)
      throws UsageException, DeviceException, InterruptedException {
    Console console = findings.console();
    Duration closing = Duration.ofSeconds(line.whole("seconds", USUAL_SECONDS, 1, MOST_SECONDS));
    long begun = System.nanoTime();
    locker.pulse(compartment);
    console.say("locker.pulsed", compartment.number());
    Optional<Duration> opened = follow(compartment, DoorState.OPEN, OPENS_WITHIN);
    if (opened.isEmpty()) {
      console.say("locker.stuck", compartment.number(), OPENS_WITHIN.toSeconds());
      findings.note("door", "stuck");
      return false;
    }
    long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    console.say("locker.opened", compartment.number(), millis);
    findings.note("openedMillis", millis);
    boolean closed = follow(compartment, DoorState.CLOSED, closing).isPresent();
    console.say(
        closed ? "locker.closed" : "locker.still-open", compartment.number(), closing.toSeconds());
    findings.note("door", closed ? "closed" : "open");
    return closed;
  }

  /** How long it took until the door was seen so; empty when it was not within the limit. */
  private Optional<Duration> follow(Compartment compartment, DoorState wanted, Duration limit)
      throws DeviceException, InterruptedException {
    long begun = System.nanoTime();
    Duration passed = Duration.ZERO;
    while (passed.compareTo(limit) < 0) {
      if (locker.doors().get(compartment) == wanted) {
        return Optional.of(passed);
      }
      Thread.sleep(BETWEEN_LOOKS);
      passed = Duration.ofNanos(System.nanoTime() - begun);
    }
    return Optional.empty();
  }
}
