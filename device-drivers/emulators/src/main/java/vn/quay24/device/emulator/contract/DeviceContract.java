package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import vn.quay24.device.Condition;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;

/** What holds for every device, whatever it does. */
@Timeout(60)
public abstract class DeviceContract {

  /** The device, plugged in and well. */
  protected abstract Device device();

  /** What every bench has: a plug. */
  public interface Pluggable {
    void unplug();

    void plug();
  }

  /** The bench of this test, the same at every call. */
  protected abstract Pluggable bench();

  protected final void unplug() {
    bench().unplug();
  }

  protected final void plug() {
    bench().plug();
  }

  /** Any operation of the port. */
  protected abstract void use() throws DeviceException, InterruptedException;

  /** What the device tells from now on; it has told that it works. */
  protected final StatusWatch watchAtWork() throws InterruptedException {
    StatusWatch.awaitOnline(device());
    return StatusWatch.of(device());
  }

  protected final DeviceFault faultOf(Executable operation) {
    return assertThrows(DeviceException.class, operation).fault();
  }

  @AfterEach
  final void leavesNothingOpen() {
    device().close();
  }

  @Test
  void tellsThatItWorks() throws InterruptedException {
    StatusWatch.awaitOnline(device());
  }

  @Test
  void aPulledPlugIsToldAndAPluggedOneIsFoundAgain() throws InterruptedException, DeviceException {
    StatusWatch watch = watchAtWork();

    unplug();
    watch.await(status -> status.condition() == Condition.POWER_OFF);
    plug();
    watch.await(status -> status.condition() == Condition.ONLINE);

    use();
  }

  @Test
  void aPulledPlugFailsTheOperation() throws InterruptedException {
    StatusWatch.awaitOnline(device());
    unplug();

    assertEquals(new DeviceFault.Disconnected(device().id()), faultOf(this::use));
    assertFalse(device().status().usable());
  }

  @Test
  void failsAfterCloseHoweverOftenClosed() throws InterruptedException {
    StatusWatch.awaitOnline(device());
    device().close();
    device().close();

    DeviceFault gone = new DeviceFault.Disconnected(device().id());
    assertEquals(gone, faultOf(this::use));
    assertEquals(Optional.of(gone), device().status().fault());
  }

  @Test
  void closeLeavesNoThread() throws InterruptedException {
    StatusWatch.awaitOnline(device());
    device().close();

    boolean left =
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("device-" + device().id()));
    assertFalse(left);
  }

  @Test
  void anInterruptEndsTheCallAndNotTheDevice() throws InterruptedException, DeviceException {
    StatusWatch.awaitOnline(device());

    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, this::use);

    use();
  }
}
