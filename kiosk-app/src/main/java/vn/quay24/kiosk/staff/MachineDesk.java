package vn.quay24.kiosk.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.kiosk.runtime.DeviceBook;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.DeviceSeen;
import vn.quay24.kiosk.visit.DeviceSeen.Parts;
import vn.quay24.kiosk.visit.Report;

/** Tells a technician at the machine of its devices. The thread {@code machine}. */
public final class MachineDesk implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final DeviceBook book;
  private final Optional<LockerBank> locker;
  private final Optional<Cabinet> cabinet;
  private final Lane lane = new Lane("machine");

  /**
   * Tells what the book has.
   *
   * @param locker is asked which doors are meant, while some are
   * @param cabinet is asked which sensors are silent, while some are
   */
  public MachineDesk(DeviceBook book, Optional<LockerBank> locker, Optional<Cabinet> cabinet) {
    this.book = book;
    this.locker = locker;
    this.cabinet = cabinet;
  }

  /** All devices, now and after each second in which one was observed anew. */
  public void watch(Reply reply) {
    lane.start(
        wanted -> {
          List<DeviceSeen> told = List.of();
          while (wanted.getAsBoolean()) {
            List<DeviceSeen> now = new ArrayList<>();
            for (DeviceSeen seen : book.present()) {
              now.add(seen.with(parts(seen.status())));
            }
            if (!now.equals(told)) {
              told = List.copyOf(now);
              reply.tell(new Report.DevicesSeen(now));
            }
            Thread.sleep(LOOK_AGAIN);
          }
        });
  }

  private Parts parts(DeviceStatus status) throws InterruptedException {
    boolean doors =
        status.advisories().contains(Advisory.DOOR_OPEN)
            || status.advisories().contains(Advisory.DOOR_FORCED);
    if (doors && locker.isPresent()) {
      return new Parts(open(locker.get()), numbers(locker.get().forced()), Set.of());
    }
    boolean sensors =
        status.kind() == DeviceKind.CABINET
            && status.fault().filter(DeviceFault.ProtocolViolation.class::isInstance).isPresent();
    return sensors && cabinet.isPresent()
        ? new Parts(new TreeSet<>(), new TreeSet<>(), silent(cabinet.get()))
        : Parts.NONE;
  }

  private static SortedSet<Integer> open(LockerBank bank) throws InterruptedException {
    try {
      return numbers(
          bank.doors().entrySet().stream()
              .filter(door -> door.getValue() == DoorState.OPEN)
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet()));
    } catch (DeviceException _) {
      return new TreeSet<>(); // its status says so
    }
  }

  private static Set<Sensor> silent(Cabinet cabinet) throws InterruptedException {
    try {
      return cabinet.ask().entrySet().stream()
          .filter(told -> told.getValue() == SensorState.UNKNOWN)
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    } catch (DeviceException _) {
      return Set.of(); // its status says so
    }
  }

  private static SortedSet<Integer> numbers(Set<Compartment> compartments) {
    return compartments.stream()
        .map(Compartment::number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public void stop() {
    lane.stop();
  }

  @Override
  public void close() {
    lane.close();
  }
}
