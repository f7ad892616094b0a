package vn.quay24.kiosk.collect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;

/** One door, and perhaps a sensor that sees what lies behind it. */
public final class DoorsInMemory implements LockerBank {
  public static final Compartment ONLY = new Compartment(1);

  private final DeviceId id = new DeviceId("locker");
  private final List<Compartment> pulses = new ArrayList<>();
  private DoorState door = DoorState.CLOSED;
  private Optional<Boolean> inside = Optional.empty();
  private boolean jammed;
  private boolean silent;
  private boolean torn;
  private boolean givenUp;

  /** A jammed door stays closed under a pulse. */
  public synchronized void jam() {
    jammed = true;
  }

  public synchronized void door(DoorState now) {
    door = now;
  }

  /** A silent board answers nothing. */
  public synchronized void silence(boolean nothingSaid) {
    silent = nothingSaid;
  }

  /** Somebody tears the door open and pushes it shut again. */
  public synchronized void tear() {
    torn = true;
  }

  /** Fits a sensor. */
  public synchronized void inside(boolean something) {
    inside = Optional.of(something);
  }

  public synchronized int pulses() {
    return pulses.size();
  }

  @Override
  public Set<Compartment> compartments() {
    return Set.of(ONLY);
  }

  @Override
  public synchronized Set<Compartment> forced() {
    return torn ? Set.of(ONLY) : Set.of();
  }

  @Override
  public synchronized Set<Compartment> withPresenceSensor() {
    return inside.isPresent() ? Set.of(ONLY) : Set.of();
  }

  @Override
  public synchronized Map<Compartment, DoorState> doors() throws DeviceException {
    if (silent) {
      throw new DeviceException(new DeviceFault.Disconnected(id));
    }
    return Map.of(ONLY, door);
  }

  @Override
  public synchronized Map<Compartment, Boolean> occupied() {
    Map<Compartment, Boolean> seen = new HashMap<>();
    inside.ifPresent(something -> seen.put(ONLY, something));
    return seen;
  }

  @Override
  public synchronized void pulse(Compartment compartment) {
    pulses.add(compartment);
    torn = false;
    if (!jammed) {
      door = DoorState.OPEN;
    }
  }

  /** A door that was given up and opens yet is a forced one. */
  @Override
  public synchronized void givenUp(Compartment compartment) {
    givenUp = true;
  }

  /** It springs open of itself, long after its pulse. */
  public synchronized void spring() {
    door = DoorState.OPEN;
    torn = givenUp;
  }

  @Override
  public DeviceId id() {
    return id;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.LOCKER;
  }

  @Override
  public DeviceStatus status() {
    return DeviceStatus.online(id, kind(), Set.of(), Instant.EPOCH, DeviceStatus.Source.ASSUMED);
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    listener.accept(status());
  }

  @Override
  public void close() {}
}
