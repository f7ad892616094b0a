package vn.quay24.kiosk.main;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.locker.Commissioning;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockAddress;
import vn.quay24.device.locker.LockerBank;

/** A locker bank as a technician has it. */
final class BareLocker implements LockerBank, Commissioning {
  private final DeviceId id;
  private boolean closed;

  BareLocker(DeviceId id) {
    this.id = id;
  }

  boolean closed() {
    return closed;
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
    return DeviceStatus.starting(id, kind(), Instant.EPOCH);
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    listener.accept(status());
  }

  @Override
  public Set<Compartment> compartments() {
    return Set.of();
  }

  @Override
  public Set<Compartment> withPresenceSensor() {
    return Set.of();
  }

  @Override
  public Map<Compartment, DoorState> doors() {
    return Map.of();
  }

  @Override
  public Map<Compartment, Boolean> occupied() {
    return Map.of();
  }

  @Override
  public void pulse(Compartment compartment) {
    throw new IllegalStateException("no kiosk may pulse it");
  }

  @Override
  public SortedSet<LockAddress> locks() {
    return new TreeSet<>();
  }

  @Override
  public Map<LockAddress, Boolean> inputs() {
    return Map.of();
  }

  @Override
  public Map<LockAddress, Boolean> sensors() {
    return Map.of();
  }

  @Override
  public void pulse(LockAddress lock) {
    throw new IllegalStateException("no kiosk may pulse it");
  }

  @Override
  public void close() {
    closed = true;
  }
}
