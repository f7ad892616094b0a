package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockAddress;
import vn.quay24.device.locker.LockerBank;

/** A locker bank, whatever its boards speak. */
sealed class Locker extends SupervisedDevice<BoardLine> implements LockerBank
    permits CommissionedLocker {
  private final Watchman watchman;
  private Deadline nextPulse = Deadline.in(Duration.ZERO); // under the exchange lock

  Locker(Supervisor<BoardLine> supervisor, Watchman watchman) {
    super(supervisor);
    this.watchman = watchman;
  }

  final Cabinet cabinet() {
    return watchman.cabinet();
  }

  @Override
  public Set<Compartment> compartments() {
    return cabinet().wiring().compartments();
  }

  @Override
  public Set<Compartment> forced() {
    return watchman.forced();
  }

  @Override
  public Set<Compartment> withPresenceSensor() {
    return cabinet().presence() ? compartments() : Set.of();
  }

  @Override
  public Map<Compartment, DoorState> doors() throws DeviceException, InterruptedException {
    return watchman.doors(look().inputs());
  }

  @Override
  public Map<Compartment, Boolean> occupied() throws DeviceException, InterruptedException {
    return cabinet().presence() ? watchman.occupied(look().inputs()) : Map.of();
  }

  private Survey look() throws DeviceException, InterruptedException {
    return supervisor.exchange(
        line -> {
          Survey survey = Survey.of(line, cabinet().used());
          supervisor.observed(watchman.observation(survey, line.takeNews()));
          return survey;
        });
  }

  @Override
  public void pulse(Compartment compartment) throws DeviceException, InterruptedException {
    Optional<LockAddress> lock = cabinet().wiring().of(compartment);
    if (lock.isEmpty()) {
      throw new DeviceException(
          new DeviceFault.Misconfigured(
              id(), "compartments", "no compartment " + compartment.number()));
    }
    watchman.asked(compartment);
    supervisor.exchange(
        line -> {
          energise(line, lock.get(), Optional.of(compartment));
          return compartment;
        });
  }

  @Override
  public void givenUp(Compartment compartment) {
    watchman.givenUp(compartment);
  }

  /**
   * One pulse at a time, only on a board that is seen to be there, and never while the service door
   * stands open, which is asked last.
   */
  final void energise(BoardLine line, LockAddress lock, Optional<Compartment> compartment)
      throws IOException, DeviceException, InterruptedException {
    Thread.sleep(nextPulse.left());
    line.ask(lock.board(), new TreeSet<>(Set.of(lock.lock())), false);
    watchman.requireServiceDoorClosed(line);
    compartment.ifPresent(watchman::pulsed);
    try {
      line.pulse(lock);
    } finally {
      nextPulse = Deadline.in(cabinet().patience().betweenPulses());
    }
  }
}
