package vn.quay24.device.drivers.commission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

/**
 * Finds out which door hangs on which lock of a cabinet, and what a contact says of a closed door:
 * each lock is pulsed once, the technician names the door that opened, and the inputs are compared.
 * Immutable: each answer gives the next dialogue. Knows no console and no device; an answer that
 * does not fit the step is a bug of the caller ({@link IllegalStateException}).
 *
 * <p>All doors are closed when it begins. A lock at which nothing happens has no door.
 */
public final class LockerDialogue {
  private final List<LockAddress> left;
  private final List<Trial> done;
  private final Step step;
  private final Map<LockAddress, Boolean> before; // the present pulse

  private LockerDialogue(
      List<LockAddress> left, List<Trial> done, Step step, Map<LockAddress, Boolean> before) {
    this.left = left;
    this.done = done;
    this.step = step;
    this.before = before;
  }

  /** Begins with the locks of the boards, in this order. */
  public static LockerDialogue over(Collection<LockAddress> locks) {
    return turningTo(List.copyOf(locks), List.of());
  }

  private static LockerDialogue turningTo(List<LockAddress> left, List<Trial> done) {
    Step step = left.isEmpty() ? new Step.Done(Findings.of(done)) : new Step.Pulse(left.getFirst());
    return new LockerDialogue(left, done, step, Map.of());
  }

  public Step step() {
    return step;
  }

  /** Instead of {@link Step.Pulse}: every door has been found. */
  public LockerDialogue enough() {
    at(Step.Pulse.class);
    return turningTo(List.of(), done);
  }

  /**
   * The lock of {@link Step.Pulse} was pulsed.
   *
   * @param before every input before the pulse
   * @param after every input when one differed, or in the end
   */
  public LockerDialogue pulsed(Map<LockAddress, Boolean> before, Map<LockAddress, Boolean> after) {
    LockAddress lock = at(Step.Pulse.class).lock();
    SortedSet<LockAddress> changed = new TreeSet<>();
    after.forEach(
        (input, bit) -> {
          if (!bit.equals(before.getOrDefault(input, bit))) {
            changed.add(input);
          }
        });
    Optional<Boolean> closed =
        changed.contains(lock) ? Optional.ofNullable(before.get(lock)) : Optional.empty();
    List<Trial> more = new ArrayList<>(done);
    more.add(new Trial(lock, changed, closed, Optional.empty(), false));
    return new LockerDialogue(left, List.copyOf(more), new Step.AskDoor(lock), Map.copyOf(before));
  }

  /** The technician's answer to {@link Step.AskDoor}. */
  public LockerDialogue opened(Compartment door) {
    at(Step.AskDoor.class);
    return new LockerDialogue(
        left, lastAs(done.getLast().opened(Optional.of(door))), new Step.AskClose(door), before);
  }

  /** The technician's answer to {@link Step.AskDoor}: none opened. */
  public LockerDialogue nothingOpened() {
    at(Step.AskDoor.class);
    return turningTo(left.subList(1, left.size()), done);
  }

  /**
   * The door of {@link Step.AskClose} was closed.
   *
   * @param now every input now
   */
  public LockerDialogue closed(Map<LockAddress, Boolean> now) {
    at(Step.AskClose.class);
    boolean back =
        done.getLast().changed().stream()
            .allMatch(input -> now.containsKey(input) && now.get(input).equals(before.get(input)));
    return turningTo(left.subList(1, left.size()), lastAs(done.getLast().seenClosed(back)));
  }

  private List<Trial> lastAs(Trial trial) {
    List<Trial> trials = new ArrayList<>(done);
    trials.set(trials.size() - 1, trial);
    return List.copyOf(trials);
  }

  private <S extends Step> S at(Class<S> expected) {
    if (!expected.isInstance(step)) {
      throw new IllegalStateException("the dialogue is at " + step);
    }
    return expected.cast(step);
  }
}
