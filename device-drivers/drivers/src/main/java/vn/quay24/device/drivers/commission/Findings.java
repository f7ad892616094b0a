package vn.quay24.device.drivers.commission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

/**
 * How a cabinet turned out to be wired.
 *
 * @param wiring which door hangs on which lock, by the doors' numbers
 * @param closedBit what a contact says of a closed door; empty when no contact is known
 * @param problems in the order of the locks; without any the settings may be used as they are
 */
public record Findings(
    SortedMap<Integer, LockAddress> wiring, Optional<Boolean> closedBit, List<Problem> problems) {

  public Findings {
    wiring = Collections.unmodifiableSortedMap(new TreeMap<>(wiring));
    problems = List.copyOf(problems);
  }

  static Findings of(List<Trial> trials) {
    Optional<Boolean> closedBit = majority(trials);
    SortedMap<Integer, LockAddress> wiring = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Trial trial : trials) {
      judge(trial, closedBit, problems);
      trial.opened().ifPresent(door -> place(door, trial.lock(), wiring, problems));
    }
    return new Findings(wiring, closedBit, problems);
  }

  private static Optional<Boolean> majority(List<Trial> trials) {
    List<Boolean> bits = trials.stream().flatMap(trial -> trial.before().stream()).toList();
    long ones = bits.stream().filter(bit -> bit).count();
    return bits.isEmpty() ? Optional.empty() : Optional.of(2 * ones >= bits.size());
  }

  private static void place(
      Compartment door,
      LockAddress lock,
      SortedMap<Integer, LockAddress> wiring,
      List<Problem> problems) {
    LockAddress before = wiring.putIfAbsent(door.number(), lock);
    if (before != null) {
      problems.add(new Problem.DoorTwice(lock, door, before));
    }
  }

  private static void judge(Trial trial, Optional<Boolean> closedBit, List<Problem> problems) {
    if (trial.changed().size() > 1) {
      problems.add(new Problem.SeveralChanged(trial.lock(), trial.changed().size()));
    }
    if (trial.opened().isEmpty()) {
      if (!trial.nothing()) {
        problems.add(new Problem.DoorStuck(trial.lock()));
      }
      return;
    }
    contact(trial, trial.opened().get(), closedBit).ifPresent(problems::add);
  }

  /** What is wrong with the contact of a door that opened. */
  private static Optional<Problem> contact(
      Trial trial, Compartment door, Optional<Boolean> closedBit) {
    LockAddress lock = trial.lock();
    if (trial.changed().isEmpty()) {
      return Optional.of(new Problem.ContactDead(lock, door));
    }
    if (!trial.changed().contains(lock)) {
      return Optional.of(new Problem.ContactSwapped(lock, door, trial.changed().first()));
    }
    if (!trial.seenClosed()) {
      return Optional.of(new Problem.NotSeenClosed(lock, door));
    }
    return trial.before().equals(closedBit)
        ? Optional.empty()
        : Optional.of(new Problem.PolarityDiffers(lock, door));
  }

  /**
   * For the device file's table: {@code compartments} and, when it is known, {@code closed-bit}.
   */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "compartments",
        wiring.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", ")));
    closedBit.ifPresent(bit -> settings.put("closed-bit", bit ? "1" : "0"));
    return settings;
  }
}
