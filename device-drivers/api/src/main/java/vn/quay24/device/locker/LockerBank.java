package vn.quay24.device.locker;

import java.util.Map;
import java.util.Set;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;

/**
 * Doors with electric locks. It neither knows nor decides who may open one.
 *
 * <p>A pulse is one act on the world: the driver sends it once and never again by itself.
 */
public interface LockerBank extends Device {

  /** The compartments that the device file names. */
  Set<Compartment> compartments();

  /**
   * Compartments whose doors were seen to open although nobody had them opened, until somebody asks
   * for a pulse of their locks, even one that is refused: who does that comes to look. Asks nothing
   * and does not block.
   */
  Set<Compartment> forced();

  /** Compartments that have a sensor which sees whether something lies inside. */
  Set<Compartment> withPresenceSensor();

  /** Asks the board for every door. */
  Map<Compartment, DoorState> doors() throws DeviceException, InterruptedException;

  /** Asks whether something lies inside; empty compartments without a sensor are absent. */
  Map<Compartment, Boolean> occupied() throws DeviceException, InterruptedException;

  /**
   * Energises one lock once. That it was sent says nothing of the door: follow {@link #doors()}.
   *
   * @throws DeviceException before the pulse was sent, or unsure whether it was
   */
  void pulse(Compartment compartment) throws DeviceException, InterruptedException;

  /**
   * Nobody waits any more for a door that was pulsed and stayed shut: should it open yet, it was
   * forced. Asks nothing and does not block.
   */
  void givenUp(Compartment compartment);
}
