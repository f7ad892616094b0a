package vn.quay24.device.drivers.locker;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.quay24.device.locker.Compartment;

/** Which compartment hangs on which lock: {@code 12}, or {@code 1=0:1, 2=0:2, 3=1:1}. */
record Wiring(Map<Compartment, LockAddress> locks) {

  Wiring {
    TreeMap<Compartment, LockAddress> sorted =
        new TreeMap<>((a, b) -> Integer.compare(a.number(), b.number()));
    sorted.putAll(locks);
    locks = Collections.unmodifiableMap(sorted);
  }

  /**
   * Reads the setting. A number alone means so many compartments, 16 a board, in order.
   *
   * @throws IllegalArgumentException the message says what is wrong
   */
  static Wiring parse(String text) {
    Map<Compartment, LockAddress> locks = new TreeMap<>((a, b) -> a.number() - b.number());
    if (text.strip().matches("[0-9]{1,3}")) {
      int count = Integer.parseInt(text.strip());
      for (int i = 0; i < count; i++) {
        locks.put(
            new Compartment(i + 1),
            new LockAddress(i / LockAddress.LOCKS, i % LockAddress.LOCKS + 1));
      }
    } else {
      for (String entry : text.split(",", -1)) {
        add(entry.strip(), locks);
      }
    }
    if (locks.isEmpty() || new HashSet<>(locks.values()).size() < locks.size()) {
      throw new IllegalArgumentException("names no compartment, or one lock twice: " + text);
    }
    return new Wiring(locks);
  }

  private static void add(String entry, Map<Compartment, LockAddress> locks) {
    if (!entry.matches("[0-9]{1,3}=[0-9]{1,2}:[0-9]{1,2}")) {
      throw new IllegalArgumentException(
          "needs a count or number=board:lock, not \"" + entry + "\"");
    }
    String[] parts = entry.split("[=:]", -1);
    LockAddress lock = new LockAddress(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    if (locks.put(new Compartment(Integer.parseInt(parts[0])), lock) != null) {
      throw new IllegalArgumentException("names compartment " + parts[0] + " twice");
    }
  }

  Set<Compartment> compartments() {
    return locks.keySet();
  }

  Optional<LockAddress> of(Compartment compartment) {
    return Optional.ofNullable(locks.get(compartment));
  }

  SortedSet<Integer> boards() {
    TreeSet<Integer> boards = new TreeSet<>();
    locks.values().forEach(lock -> boards.add(lock.board()));
    return boards;
  }
}
