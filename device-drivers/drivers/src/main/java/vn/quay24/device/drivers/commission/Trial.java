package vn.quay24.device.drivers.commission;

import java.util.Optional;
import java.util.SortedSet;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

/**
 * What one pulse showed.
 *
 * @param changed inputs that differed after it
 * @param before what the lock's own input said while all doors were closed, when it changed
 * @param opened the door that the technician saw open
 * @param seenClosed whether the inputs went back when it was closed
 */
record Trial(
    LockAddress lock,
    SortedSet<LockAddress> changed,
    Optional<Boolean> before,
    Optional<Compartment> opened,
    boolean seenClosed) {

  Trial opened(Optional<Compartment> door) {
    return new Trial(lock, changed, before, door, seenClosed);
  }

  Trial seenClosed(boolean closed) {
    return new Trial(lock, changed, before, opened, closed);
  }

  /** Nothing hangs on this lock. */
  boolean nothing() {
    return changed.isEmpty() && opened.isEmpty();
  }
}
