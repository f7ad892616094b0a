package vn.quay24.device;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What was last observed of a device. Never assumed: {@code observedAt} and {@code source} say how
 * far to believe it.
 *
 * @param fault why the condition is not {@link Condition#ONLINE}, when known
 * @param simulated the far side of the wire says that it is an emulator
 */
public record DeviceStatus(
    DeviceId device,
    DeviceKind kind,
    Condition condition,
    Optional<DeviceFault> fault,
    Set<Advisory> advisories,
    Instant observedAt,
    Source source,
    boolean simulated) {

  /** Where the observation came from. */
  public enum Source {
    POLLED,
    EVENT,
    ASSUMED
  }

  public DeviceStatus {
    advisories = Set.copyOf(advisories);
  }

  /** A device that is being opened. */
  public static DeviceStatus starting(DeviceId device, DeviceKind kind, Instant now) {
    return new DeviceStatus(
        device, kind, Condition.STARTING, Optional.empty(), Set.of(), now, Source.ASSUMED, false);
  }

  /** Seen working. */
  public static DeviceStatus online(
      DeviceId device, DeviceKind kind, Set<Advisory> advisories, Instant now, Source source) {
    return new DeviceStatus(
        device, kind, Condition.ONLINE, Optional.empty(), advisories, now, source, false);
  }

  /** Seen not working, and why. */
  public static DeviceStatus faulted(
      DeviceId device, DeviceKind kind, DeviceFault fault, Instant now, Source source) {
    return new DeviceStatus(
        device, kind, fault.condition(), Optional.of(fault), Set.of(), now, source, false);
  }

  /** Whether a visit can use the device. */
  public boolean usable() {
    return condition == Condition.ONLINE
        || condition == Condition.DEVICE_BUSY
        || condition == Condition.POTENTIAL_FRAUD;
  }

  /** Whether a later observation says the same, its time apart. */
  public boolean sameAs(DeviceStatus other) {
    return device.equals(other.device)
        && condition == other.condition
        && fault.equals(other.fault)
        && advisories.equals(other.advisories)
        && simulated == other.simulated;
  }
}
