package vn.quay24.device.drivers.locker;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;

/**
 * What was seen of each door, to notice one that opens although nobody had it opened. Under the
 * exchange lock.
 */
final class DoorMemory {
  private static final System.Logger LOG = System.getLogger(DoorMemory.class.getName());
  private static final int SHUT = 2; // a door that bounces is seen closed once

  private final DeviceId id;
  private final Duration opening;
  private final Map<Compartment, Integer> closed = new HashMap<>(); // how often in a row
  private final Map<Compartment, Deadline> released = new ConcurrentHashMap<>();
  private volatile Set<Compartment> forced = Set.of(); // written under this, read without it

  /**
   * Remembers nothing yet.
   *
   * @param opening how long after a pulse a door may open because of it
   */
  DoorMemory(DeviceId id, Duration opening) {
    this.id = id;
    this.opening = opening;
  }

  /**
   * Somebody asks to open it, and so has come to look after it, whatever comes of the pulse: under
   * the open service door it is refused, and a torn door is looked at all the same. Any thread.
   */
  synchronized void asked(Compartment compartment) {
    Set<Compartment> left = new HashSet<>(forced);
    left.remove(compartment);
    forced = Set.copyOf(left);
  }

  /** Its lock is about to be energised. */
  void pulsed(Compartment compartment) {
    released.put(compartment, Deadline.in(opening));
  }

  /** What its pulse did not do it does not do later. Any thread. */
  void givenUp(Compartment compartment) {
    released.remove(compartment);
  }

  /**
   * A look at doors. One that is not known is no news.
   *
   * @param attended the service door stands open: who is inside may open any door
   */
  void seen(Map<Compartment, DoorState> doors, boolean attended) {
    doors.forEach(
        (compartment, state) -> {
          switch (state) {
            case CLOSED -> closed.merge(compartment, 1, Integer::sum);
            case OPEN -> {
              int times = closed.getOrDefault(compartment, 0);
              closed.remove(compartment);
              if (times >= SHUT && !attended && !mayOpen(compartment)) {
                force(compartment);
              }
            }
            case UNKNOWN -> {}
          }
        });
  }

  private boolean mayOpen(Compartment compartment) {
    Deadline deadline = released.get(compartment);
    return deadline != null && !deadline.passed();
  }

  private synchronized void force(Compartment compartment) {
    Set<Compartment> more = new HashSet<>(forced);
    if (more.add(compartment)) {
      forced = Set.copyOf(more);
      LOG.log(Level.WARNING, "device {0}: door {1} was forced", id, compartment.number());
    }
  }

  /** Doors that were forced and that nobody has come to look after. */
  Set<Compartment> forced() {
    return forced;
  }

  /** Whether there is one. */
  boolean suspicious() {
    return !forced.isEmpty();
  }
}
