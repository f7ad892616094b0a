package vn.quay24.device.drivers.commission;

import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

/** What a technician has to mend in the cabinet before it can serve. */
public sealed interface Problem {

  /** A door opened, but no input changed: no contact, a broken one, or a loose cable. */
  record ContactDead(LockAddress lock, Compartment compartment) implements Problem {}

  /**
   * A door opened, and the input of another lock changed: the cables of two contacts are swapped.
   */
  record ContactSwapped(LockAddress lock, Compartment compartment, LockAddress changed)
      implements Problem {}

  /** An input changed, but no door opened: the door is stuck, or a contact moves by itself. */
  record DoorStuck(LockAddress lock) implements Problem {}

  /** More than one input changed with one pulse: several doors opened, or a cable is short. */
  record SeveralChanged(LockAddress lock, int inputs) implements Problem {}

  /** A second lock opened the same door, or its number was mistaken. */
  record DoorTwice(LockAddress lock, Compartment compartment, LockAddress before)
      implements Problem {}

  /** This contact says 1 where the others say 0: its lock is wired the other way round. */
  record PolarityDiffers(LockAddress lock, Compartment compartment) implements Problem {}

  /** The door was closed, and its input did not go back. */
  record NotSeenClosed(LockAddress lock, Compartment compartment) implements Problem {}
}
