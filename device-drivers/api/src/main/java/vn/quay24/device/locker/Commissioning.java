package vn.quay24.device.locker;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import vn.quay24.device.DeviceException;

/**
 * The boards of a locker bank as a technician finds them, before anybody knows which lock belongs
 * to which door: locks by their place, and bits as the boards say them. A {@link LockerBank} is one
 * of these only when it was opened with the setting {@code commissioning = true}, which the
 * technician's command adds to the device file's table; a kiosk that serves never has it.
 *
 * <p>Operations block, may be called from any thread, and are cancelled by interrupting, as those
 * of the bank.
 */
public interface Commissioning {

  /** Every lock of the boards that the setting {@code compartments} names, wired or not. */
  SortedSet<LockAddress> locks();

  /**
   * Asks for the bit of every lock's contact; whether 1 means closed is what commissioning finds
   * out. Locks of a board that does not answer are absent.
   *
   * @throws DeviceException no board answered
   */
  Map<LockAddress, Boolean> inputs() throws DeviceException, InterruptedException;

  /** Asks for the bit of every presence sensor; empty when the boards have none. */
  Map<LockAddress, Boolean> sensors() throws DeviceException, InterruptedException;

  /**
   * Settings of the device file that the boards' answers must show, by key; without a value while
   * they showed nothing, or now this and now that. Touches no wire and does not block.
   */
  Map<String, Optional<String>> proved();

  /**
   * Energises one lock once, also while the service door stands open. Mind the fingers.
   *
   * @throws DeviceException before the pulse was sent, or unsure whether it was
   */
  void pulse(LockAddress lock) throws DeviceException, InterruptedException;
}
