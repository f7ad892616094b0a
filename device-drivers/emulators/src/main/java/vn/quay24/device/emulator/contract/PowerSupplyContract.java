package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceException;
import vn.quay24.device.power.Power;
import vn.quay24.device.power.PowerSupply;

/** What every power supply must do. */
public abstract class PowerSupplyContract extends DeviceContract {

  /** A supply, and the mains before it. */
  public interface Bench extends Pluggable {
    PowerSupply supply();

    void onBattery(int percent, Duration left);

    void batteryLow();

    void onMains();
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected final PowerSupply device() {
    return bench().supply();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    device().power();
  }

  @Test
  void onTheMainsNothingIsAdvised() throws DeviceException, InterruptedException {
    Power power = device().power();

    assertEquals(Power.Feed.MAINS, power.feed());
    assertEquals(Set.of(), device().status().advisories());
  }

  @Test
  void onBatteryItSaysHowLongItLasts() throws DeviceException, InterruptedException {
    bench().onBattery(63, Duration.ofSeconds(754));

    assertEquals(
        new Power(
            Power.Feed.BATTERY, false, OptionalInt.of(63), Optional.of(Duration.ofSeconds(754))),
        device().power());
    assertEquals(Set.of(Advisory.ON_BATTERY), device().status().advisories());
  }

  @Test
  void aLowBatteryIsToldUnaskedUntilTheMainsAreBack() throws InterruptedException {
    StatusWatch watch = watchAtWork();

    bench().batteryLow();
    watch.await(status -> status.advisories().contains(Advisory.BATTERY_LOW));
    bench().onMains();
    var back = watch.await(status -> status.advisories().isEmpty());

    assertTrue(back.usable());
  }
}
