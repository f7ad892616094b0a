package vn.quay24.device.drivers.bus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.quay24.device.locker.LockAddress;

/**
 * Bits as a board says them; what they mean depends on how the locks are wired.
 *
 * @param hooks of the contacts in the locks
 * @param sensors of the presence sensors, true where something lies inside; empty without any
 */
public record Inputs(Map<LockAddress, Boolean> hooks, Map<LockAddress, Boolean> sensors) {
  private static final Inputs NONE = new Inputs(Map.of(), Map.of());

  public Inputs {
    hooks = Collections.unmodifiableMap(new TreeMap<>(hooks));
    sensors = Collections.unmodifiableMap(new TreeMap<>(sensors));
  }

  public static Inputs none() {
    return NONE;
  }

  public static Inputs hook(LockAddress lock, boolean bit) {
    return new Inputs(Map.of(lock, bit), Map.of());
  }

  /** These and more. */
  public Inputs and(Inputs more) {
    return new Inputs(joined(hooks, more.hooks), joined(sensors, more.sensors));
  }

  private static Map<LockAddress, Boolean> joined(
      Map<LockAddress, Boolean> some, Map<LockAddress, Boolean> more) {
    Map<LockAddress, Boolean> all = new TreeMap<>(some);
    all.putAll(more);
    return all;
  }
}
