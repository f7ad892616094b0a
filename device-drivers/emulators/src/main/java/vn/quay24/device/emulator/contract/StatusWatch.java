package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import vn.quay24.device.Condition;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceStatus;

/** Waits for a device to tell of a change. */
public final class StatusWatch {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final LinkedBlockingQueue<DeviceStatus> told = new LinkedBlockingQueue<>();

  private StatusWatch(Device device) {
    device.onStatus(told::add);
  }

  public static StatusWatch of(Device device) {
    return new StatusWatch(device);
  }

  /** Waits until the device tells that it works. */
  public static void awaitOnline(Device device) throws InterruptedException {
    of(device).await(status -> status.condition() == Condition.ONLINE);
  }

  /** The next told status that is as wanted; fails after 15 seconds. */
  public DeviceStatus await(Predicate<DeviceStatus> wanted) throws InterruptedException {
    DeviceStatus last = null;
    while (true) {
      DeviceStatus next = told.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        return fail("no such status was told; the last one was " + last);
      }
      if (wanted.test(next)) {
        return next;
      }
      last = next;
    }
  }
}
