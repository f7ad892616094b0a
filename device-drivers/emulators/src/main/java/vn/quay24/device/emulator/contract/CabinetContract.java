package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;

/** What every housing with sensors must do. The bench has all three. */
public abstract class CabinetContract extends DeviceContract {

  /** A housing and the hands that open, push and unplug it. */
  public interface Bench extends Pluggable {
    Cabinet cabinet();

    void raise(Sensor sensor, boolean on);
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected final Cabinet device() {
    return bench().cabinet();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    device().ask();
  }

  private Set<Sensor> raised() throws DeviceException, InterruptedException {
    Set<Sensor> raised = EnumSet.noneOf(Sensor.class);
    device()
        .ask()
        .forEach(
            (sensor, state) -> {
              if (state == SensorState.RAISED) {
                raised.add(sensor);
              }
            });
    return raised;
  }

  @Test
  void aHousingInOrderRaisesNothing() throws DeviceException, InterruptedException {
    assertEquals(
        Map.of(
            Sensor.DOOR, SensorState.QUIET,
            Sensor.TILT, SensorState.QUIET,
            Sensor.MAINS, SensorState.QUIET),
        device().ask());
    assertEquals(EnumSet.allOf(Sensor.class), device().sensors());
  }

  @Test
  void anOpenDoorIsToldUnaskedAndStaffClearIt() throws InterruptedException {
    StatusWatch watch = watchAtWork();

    bench().raise(Sensor.DOOR, true);
    var told = watch.await(status -> status.condition() == Condition.USER_ERROR);
    assertEquals(Optional.of(new DeviceFault.ServiceDoorOpen(device().id())), told.fault());

    bench().raise(Sensor.DOOR, false);
    watch.await(status -> status.condition() == Condition.ONLINE);
  }

  @Test
  void aPushIsPotentialFraudAlsoWhenItIsOver() throws InterruptedException, DeviceException {
    bench().raise(Sensor.TILT, true);
    device().ask();
    bench().raise(Sensor.TILT, false);
    device().ask();

    assertEquals(Condition.POTENTIAL_FRAUD, device().status().condition());
    assertEquals(Set.of(Advisory.TILTED), device().status().advisories());
    assertTrue(device().status().usable());
  }

  @Test
  void withoutMainsItStillWorks() throws InterruptedException, DeviceException {
    bench().raise(Sensor.MAINS, true);

    assertEquals(Set.of(Sensor.MAINS), raised());
    assertEquals(Condition.ONLINE, device().status().condition());
    assertEquals(Set.of(Advisory.MAINS_AWAY), device().status().advisories());
  }
}
