package vn.quay24.kiosk.runtime;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceStatus;
import vn.quay24.kiosk.visit.DeviceSeen;
import vn.quay24.kiosk.visit.DeviceSeen.Place;
import vn.quay24.kiosk.visit.DeviceSeen.Trouble;

/**
 * Keeps since when each device is what it is and what was last wrong with it, from the start of the
 * app on. In memory only: the fleet has the history. Thread-safe.
 */
public final class DeviceBook {
  private static final Place NOWHERE = new Place("", "");

  private final Map<DeviceId, Place> places;
  private final Map<DeviceId, Device> devices = new LinkedHashMap<>(); // guarded by this
  private final Map<DeviceId, Entry> entries = new LinkedHashMap<>(); // guarded by this

  private record Entry(DeviceStatus status, Instant since, Optional<Trouble> last) {}

  /** Where the devices hang, as the device file says. */
  public DeviceBook(Map<DeviceId, Place> places) {
    this.places = Map.copyOf(places);
  }

  /** Follows a device from now on. */
  public void follow(Device device) {
    synchronized (this) {
      devices.put(device.id(), device);
      entries.put(device.id(), first(device.status()));
    }
    device.onStatus(this::changed);
  }

  private static Entry first(DeviceStatus status) {
    return new Entry(
        status,
        status.observedAt(),
        status.fault().map(fault -> begun(fault, status.observedAt())));
  }

  private static Trouble begun(DeviceFault fault, Instant at) {
    return new Trouble(fault, at, Optional.empty());
  }

  private synchronized void changed(DeviceStatus next) {
    entries.merge(next.device(), first(next), (before, _) -> after(before, next));
  }

  private static Entry after(Entry before, DeviceStatus next) {
    boolean same =
        before.status().condition() == next.condition()
            && before.status().fault().equals(next.fault());
    if (same) {
      return new Entry(next, before.since(), before.last());
    }
    Optional<Trouble> ended = before.last().map(trouble -> ended(trouble, next.observedAt()));
    return new Entry(
        next,
        next.observedAt(),
        next.fault().map(fault -> begun(fault, next.observedAt())).or(() -> ended));
  }

  private static Trouble ended(Trouble trouble, Instant at) {
    return new Trouble(trouble.fault(), trouble.from(), trouble.until().or(() -> Optional.of(at)));
  }

  /** Every device as it was last observed, in the order in which they were followed. */
  public synchronized List<DeviceSeen> present() {
    return devices.values().stream().map(this::seen).toList();
  }

  /** A status that is fresher than the last news of it says the same at a later time. */
  private DeviceSeen seen(Device device) {
    Entry entry = entries.getOrDefault(device.id(), first(device.status()));
    DeviceStatus fresh = device.status();
    DeviceStatus status = fresh.sameAs(entry.status()) ? fresh : entry.status();
    Place place = places.getOrDefault(device.id(), NOWHERE);
    return new DeviceSeen(status, entry.since(), place, entry.last());
  }
}
