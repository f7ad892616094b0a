package vn.quay24.device.drivers.locker;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.locker.Commissioning;
import vn.quay24.device.locker.LockAddress;

/** A locker bank in the hands of a technician: every lock of its boards, named by place. */
final class CommissionedLocker extends Locker implements Commissioning {

  private final BoardProtocol protocol;

  CommissionedLocker(Supervisor<BoardLine> supervisor, Watchman watchman, BoardProtocol protocol) {
    super(supervisor, watchman);
    this.protocol = protocol;
  }

  @Override
  public Map<String, Optional<String>> proved() {
    return protocol.proved();
  }

  @Override
  public SortedSet<LockAddress> locks() {
    SortedSet<LockAddress> locks = new TreeSet<>();
    cabinet()
        .whole()
        .forEach(
            (board, numbers) ->
                numbers.forEach(number -> locks.add(new LockAddress(board, number))));
    return Collections.unmodifiableSortedSet(locks);
  }

  @Override
  public Map<LockAddress, Boolean> inputs() throws DeviceException, InterruptedException {
    return raw().hooks();
  }

  @Override
  public Map<LockAddress, Boolean> sensors() throws DeviceException, InterruptedException {
    return raw().sensors();
  }

  private Inputs raw() throws DeviceException, InterruptedException {
    return supervisor.exchange(line -> Survey.of(line, cabinet().whole()).inputs());
  }

  @Override
  public void pulse(LockAddress lock) throws DeviceException, InterruptedException {
    if (!locks().contains(lock)) {
      throw new DeviceException(
          new DeviceFault.Misconfigured(id(), "compartments", "no board with lock " + lock));
    }
    supervisor.exchange(
        line -> {
          energise(line, lock, Optional.empty());
          return lock;
        });
  }
}
