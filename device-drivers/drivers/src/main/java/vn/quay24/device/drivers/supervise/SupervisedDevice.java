package vn.quay24.device.drivers.supervise;

import java.util.function.Consumer;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;

/** The part of a device that is the same for all: what its {@link Supervisor} knows. */
public abstract class SupervisedDevice<L extends AutoCloseable> implements Device {
  protected final Supervisor<L> supervisor;

  protected SupervisedDevice(Supervisor<L> supervisor) {
    this.supervisor = supervisor;
  }

  @Override
  public final DeviceId id() {
    return supervisor.id();
  }

  @Override
  public final DeviceKind kind() {
    return supervisor.status().kind();
  }

  @Override
  public final DeviceStatus status() {
    return supervisor.status();
  }

  @Override
  public final void onStatus(Consumer<DeviceStatus> listener) {
    supervisor.onStatus(listener);
  }

  @Override
  public final void close() {
    supervisor.close();
  }
}
