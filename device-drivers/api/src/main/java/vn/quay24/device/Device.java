package vn.quay24.device;

import java.util.function.Consumer;

/**
 * A piece of hardware that the kiosk owns for as long as it runs. The driver reopens it by itself
 * after a fault; the object stays valid.
 *
 * <p>Operations block and may be called from any thread; a device runs one at a time. A caller
 * cancels by interrupting its thread, never by closing. {@link #close()} is idempotent; after it
 * every operation fails with {@link DeviceFault.Disconnected}.
 */
public interface Device extends AutoCloseable {

  DeviceId id();

  DeviceKind kind();

  /** Last observed; never touches the wire. */
  DeviceStatus status();

  /**
   * Calls the listener on every change of status, from a driver's thread, with the present one
   * first. Listeners are few, must be quick and may not call the device.
   */
  void onStatus(Consumer<DeviceStatus> listener);

  @Override
  void close();
}
