package vn.quay24.device.drivers.locker.modbus;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import vn.quay24.device.drivers.modbus.Coils;
import vn.quay24.device.locker.LockAddress;

/**
 * Where a board keeps what, in protocol addresses from 0.
 *
 * @param locks of a board
 * @param coils of lock 1; the others follow
 * @param inputs of lock 1's contact; the others follow
 * @param readFunction 1 or 2: how the contacts are read
 * @param sensors of lock 1's presence sensor, when there are any; discrete inputs
 * @param pulse how long a coil stays on; zero when the board ends the pulse by itself
 */
public record Layout(
    int locks, int coils, int inputs, int readFunction, OptionalInt sensors, Duration pulse) {
  private static final int READ_COILS = 0x01;

  /** The coil of a lock. */
  public Coils.Coil coil(LockAddress lock) {
    return new Coils.Coil(lock.board(), coils + lock.lock() - 1);
  }

  /** The coil that is a lock's contact, where contacts are read from coils. */
  public Optional<Coils.Coil> contact(LockAddress lock) {
    return readFunction == READ_COILS
        ? Optional.of(new Coils.Coil(lock.board(), inputs + lock.lock() - 1))
        : Optional.empty();
  }

  /** Whether what begins at one address lies partly where what begins at another does. */
  public boolean meet(int one, int other) {
    return Math.abs(one - other) < locks;
  }

  /** The addresses of what begins at one, for example {@code 0 to 15}. */
  public String range(int from) {
    return from + " to " + (from + locks - 1);
  }
}
