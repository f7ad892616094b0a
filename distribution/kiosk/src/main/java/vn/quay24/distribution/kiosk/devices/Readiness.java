package vn.quay24.distribution.kiosk.devices;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.Condition;
import vn.quay24.device.Device;

/** Waits until devices were looked at for the first time. */
final class Readiness {

  private Readiness() {}

  /** Returns when each device has shown something, or at the limit. */
  static void await(Collection<Device> devices, Duration limit) throws InterruptedException {
    CountDownLatch shown = new CountDownLatch(devices.size());
    for (Device device : devices) {
      boolean[] counted = {false}; // the device's own thread
      device.onStatus(
          status -> {
            if (!counted[0] && status.condition() != Condition.STARTING) {
              counted[0] = true;
              shown.countDown();
            }
          });
    }
    if (!shown.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      return; // whoever is late says so by its status
    }
  }
}
