package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.LineUpkeep;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;

/** A locker bank on KERONG CU16 boards. */
final class KerongLocker extends SupervisedDevice<ByteLink> implements LockerBank {
  private final Cabinet cabinet;
  private final Cu16Bus bus;
  private Deadline nextPulse = Deadline.in(Duration.ZERO); // under the exchange lock

  /**
   * How a cabinet is built.
   *
   * @param closedBit what a contact's bit is when its door is closed
   * @param presence whether the compartments have sensors
   */
  record Cabinet(Wiring wiring, boolean closedBit, boolean presence, Patience patience) {
    Cabinet(Wiring wiring, boolean closedBit, boolean presence) {
      this(wiring, closedBit, presence, Patience.STANDARD);
    }
  }

  private KerongLocker(Supervisor<ByteLink> supervisor, Cabinet cabinet, Cu16Bus bus) {
    super(supervisor);
    this.cabinet = cabinet;
    this.bus = bus;
  }

  static KerongLocker start(
      DeviceId id, Cabinet cabinet, Lines lines, boolean simulated, InstantSource clock) {
    Cu16Bus bus = new Cu16Bus(id, cabinet.patience().answer());
    Supervisor.Watch watch =
        new Supervisor.Watch(id, DeviceKind.LOCKER, cabinet.patience().look(), simulated);
    LineUpkeep upkeep =
        new LineUpkeep() {
          @Override
          public ByteLink open() throws IOException {
            return lines.open();
          }

          @Override
          public Observation observe(ByteLink line) throws IOException, DeviceException {
            return new Survey(bus, cabinet, line).observation();
          }
        };
    return new KerongLocker(Supervisor.start(watch, upkeep, clock), cabinet, bus);
  }

  @Override
  public Set<Compartment> compartments() {
    return cabinet.wiring().compartments();
  }

  @Override
  public Set<Compartment> withPresenceSensor() {
    return cabinet.presence() ? compartments() : Set.of();
  }

  @Override
  public Map<Compartment, DoorState> doors() throws DeviceException, InterruptedException {
    return survey().doors();
  }

  @Override
  public Map<Compartment, Boolean> occupied() throws DeviceException, InterruptedException {
    return cabinet.presence() ? survey().occupied() : Map.of();
  }

  private Survey survey() throws DeviceException, InterruptedException {
    return supervisor.exchange(
        line -> {
          Survey survey = new Survey(bus, cabinet, line);
          supervisor.observed(survey.observation());
          return survey;
        });
  }

  @Override
  public void pulse(Compartment compartment) throws DeviceException, InterruptedException {
    Optional<LockAddress> lock = cabinet.wiring().of(compartment);
    if (lock.isEmpty()) {
      throw new DeviceException(
          new DeviceFault.Misconfigured(
              id(), "compartments", "no compartment " + compartment.number()));
    }
    supervisor.exchange(
        line -> {
          Thread.sleep(nextPulse.left());
          bus.ask(line, lock.get().board()); // a board that is not there must not be trusted to act
          nextPulse = Deadline.in(cabinet.patience().betweenPulses());
          bus.pulse(line, lock.get());
          return compartment;
        });
  }
}
