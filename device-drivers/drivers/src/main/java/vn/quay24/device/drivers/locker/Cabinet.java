package vn.quay24.device.drivers.locker;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.quay24.device.locker.LockAddress;

/**
 * How a cabinet is built.
 *
 * @param closedBit what a contact's bit is when its door is closed
 * @param presence whether the compartments have sensors
 * @param serviceDoor the input of the service door's contact, when there is one
 */
record Cabinet(
    Wiring wiring,
    Boards boards,
    boolean closedBit,
    boolean presence,
    Optional<LockAddress> serviceDoor,
    Patience patience) {

  /** Every board, and of its locks those that this cabinet uses. */
  SortedMap<Integer, SortedSet<Integer>> used() {
    SortedMap<Integer, SortedSet<Integer>> used = new TreeMap<>();
    wiring.locks().values().forEach(lock -> add(lock, used));
    serviceDoor.ifPresent(lock -> add(lock, used));
    return used;
  }

  /**
   * Every board, and of its locks those whose coils this driver may have left on.
   *
   * @param commissioning whether every lock may be pulsed
   */
  SortedMap<Integer, SortedSet<Integer>> coils(boolean commissioning) {
    if (commissioning) {
      return whole();
    }
    SortedMap<Integer, SortedSet<Integer>> coils = new TreeMap<>();
    wiring.locks().values().forEach(lock -> add(lock, coils));
    return coils;
  }

  private static void add(LockAddress lock, SortedMap<Integer, SortedSet<Integer>> used) {
    used.computeIfAbsent(lock.board(), _ -> new TreeSet<>()).add(lock.lock());
  }

  /** Every board with every lock that it has. */
  SortedMap<Integer, SortedSet<Integer>> whole() {
    SortedMap<Integer, SortedSet<Integer>> whole = new TreeMap<>();
    used().keySet().forEach(board -> whole.put(board, boards.all()));
    return whole;
  }
}
