package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockAddress;

/** What bits mean for the doors of one cabinet, and for its state. Under the exchange lock. */
final class Watchman {
  private final DeviceId id;
  private final Cabinet cabinet;
  private final boolean commissioning;
  private final DoorMemory memory;

  /**
   * For one cabinet.
   *
   * @param commissioning a technician is at work: doors may open at any time, service door or not
   */
  Watchman(DeviceId id, Cabinet cabinet, boolean commissioning) {
    this.id = id;
    this.cabinet = cabinet;
    this.commissioning = commissioning;
    this.memory = new DoorMemory(id, cabinet.patience().opening());
  }

  Cabinet cabinet() {
    return cabinet;
  }

  /** Without the exchange lock, too. */
  void asked(Compartment compartment) {
    memory.asked(compartment);
  }

  void pulsed(Compartment compartment) {
    memory.pulsed(compartment);
  }

  /** Without the exchange lock, too. */
  void givenUp(Compartment compartment) {
    memory.givenUp(compartment);
  }

  /** Compartments that were forced; without the exchange lock, too. */
  Set<Compartment> forced() {
    return memory.forced();
  }

  Map<Compartment, DoorState> doors(Inputs inputs) {
    Map<Compartment, DoorState> doors = new LinkedHashMap<>();
    cabinet
        .wiring()
        .locks()
        .forEach((compartment, lock) -> doors.put(compartment, door(lock, inputs)));
    return doors;
  }

  private DoorState door(LockAddress lock, Inputs inputs) {
    Boolean bit = inputs.hooks().get(lock);
    if (bit == null) {
      return DoorState.UNKNOWN;
    }
    return bit == cabinet.closedBit() ? DoorState.CLOSED : DoorState.OPEN;
  }

  Map<Compartment, Boolean> occupied(Inputs inputs) {
    Map<Compartment, Boolean> occupied = new LinkedHashMap<>();
    cabinet
        .wiring()
        .locks()
        .forEach(
            (compartment, lock) ->
                Optional.ofNullable(inputs.sensors().get(lock))
                    .ifPresent(bit -> occupied.put(compartment, bit)));
    return occupied;
  }

  /**
   * What a look shows.
   *
   * @param news changes that boards told unasked before it
   */
  Observation observation(Survey survey, List<Inputs> news) {
    Map<Compartment, DoorState> doors = doors(survey.inputs());
    boolean serviced = serviceDoor(survey.inputs()) == DoorState.OPEN;
    boolean attended = serviced || commissioning;
    news.forEach(change -> memory.seen(doors(change), attended));
    memory.seen(doors, attended);
    Set<Advisory> advisories = advisories(doors);
    Optional<DeviceFault> fault =
        serviced ? Optional.of(new DeviceFault.ServiceDoorOpen(id)) : survey.fault();
    if (fault.isPresent()) {
      return new Observation.Ill(fault.get(), advisories);
    }
    return memory.suspicious()
        ? new Observation.Suspect(advisories)
        : new Observation.Well(advisories);
  }

  private Set<Advisory> advisories(Map<Compartment, DoorState> doors) {
    Set<Advisory> advisories = EnumSet.noneOf(Advisory.class);
    if (doors.containsValue(DoorState.OPEN)) {
      advisories.add(Advisory.DOOR_OPEN);
    }
    if (memory.suspicious()) {
      advisories.add(Advisory.DOOR_FORCED);
    }
    return advisories;
  }

  private DoorState serviceDoor(Inputs inputs) {
    return commissioning
        ? DoorState.CLOSED
        : cabinet.serviceDoor().map(input -> door(input, inputs)).orElse(DoorState.CLOSED);
  }

  /**
   * Asks for the service door, if there is one. Not known is not closed.
   *
   * @throws DeviceException it stands open, or its board does not answer
   */
  void requireServiceDoorClosed(BoardLine line)
      throws IOException, DeviceException, InterruptedException {
    Optional<LockAddress> input = cabinet.serviceDoor();
    if (input.isPresent() && !commissioning) {
      Inputs answer =
          line.ask(input.get().board(), new TreeSet<>(Set.of(input.get().lock())), false);
      if (serviceDoor(answer) != DoorState.CLOSED) {
        throw new DeviceException(new DeviceFault.ServiceDoorOpen(id));
      }
    }
  }
}
