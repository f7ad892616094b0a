package vn.quay24.device.drivers.emrtd;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.quay24.device.DeviceStatus;

/** The last observed status and those who want to hear of changes, in order. Thread-safe. */
final class StatusBoard {
  private static final Logger LOG = System.getLogger(StatusBoard.class.getName());

  private final List<Consumer<DeviceStatus>> listeners = new ArrayList<>(); // under this
  private volatile DeviceStatus status;

  StatusBoard(DeviceStatus first) {
    status = first;
  }

  DeviceStatus status() {
    return status;
  }

  synchronized void listen(Consumer<DeviceStatus> listener) {
    listeners.add(listener);
    listener.accept(status);
  }

  synchronized void observe(DeviceStatus observed) {
    boolean same = observed.sameAs(status);
    status = observed;
    if (!same) {
      LOG.log(Level.INFO, "{0} is {1}", observed.device(), observed.condition().word());
      listeners.forEach(listener -> listener.accept(observed));
    }
  }
}
