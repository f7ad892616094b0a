package vn.quay24.device.drivers.locker;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

/** Which compartment hangs on which lock: {@code 12}, or {@code 1=0:1, 2=0:2, 3=1:1}. */
record Wiring(Map<Compartment, LockAddress> locks) {
  private static final String PLACE = "[0-9]{1,3}:[0-9]{1,3}";

  Wiring {
    TreeMap<Compartment, LockAddress> sorted =
        new TreeMap<>((a, b) -> Integer.compare(a.number(), b.number()));
    sorted.putAll(locks);
    locks = Collections.unmodifiableMap(sorted);
  }

  /**
   * Reads the setting. A number alone means so many compartments, the boards filled in order.
   *
   * @throws IllegalArgumentException the message says what is wrong
   */
  static Wiring parse(String text, Boards boards) {
    Map<Compartment, LockAddress> locks = new TreeMap<>((a, b) -> a.number() - b.number());
    if (text.strip().matches("[0-9]{1,3}")) {
      int count = Integer.parseInt(text.strip());
      for (int i = 0; i < count; i++) {
        locks.put(new Compartment(i + 1), boards.at(i));
      }
    } else {
      for (String entry : text.split(",", -1)) {
        add(entry.strip(), boards, locks);
      }
    }
    if (locks.isEmpty() || new HashSet<>(locks.values()).size() < locks.size()) {
      throw new IllegalArgumentException("names no compartment, or one lock twice: " + text);
    }
    return new Wiring(locks);
  }

  private static void add(String entry, Boards boards, Map<Compartment, LockAddress> locks) {
    if (!entry.matches("[0-9]{1,3}=" + PLACE)) {
      throw new IllegalArgumentException(
          "needs a count or number=board:lock, not \"" + entry + "\"");
    }
    String[] parts = entry.split("=", -1);
    LockAddress lock = place(parts[1], boards);
    if (locks.put(new Compartment(Integer.parseInt(parts[0])), lock) != null) {
      throw new IllegalArgumentException("names compartment " + parts[0] + " twice");
    }
  }

  /**
   * Reads {@code board:lock}.
   *
   * @throws IllegalArgumentException the message says what is wrong
   */
  static LockAddress place(String text, Boards boards) {
    if (!text.matches(PLACE)) {
      throw new IllegalArgumentException("needs board:lock, not \"" + text + "\"");
    }
    String[] parts = text.split(":", -1);
    return boards.checked(new LockAddress(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
  }

  Set<Compartment> compartments() {
    return locks.keySet();
  }

  Optional<LockAddress> of(Compartment compartment) {
    return Optional.ofNullable(locks.get(compartment));
  }
}
