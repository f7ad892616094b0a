package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

/** What all signal lights must do. The bench has at least CARD, SLIP and STATUS. */
public abstract class IndicatorsContract extends DeviceContract {
  protected static final Glow GREEN = new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.GREEN);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Lights and the eyes that see them. */
  public interface Bench extends Pluggable {
    Indicators indicators();

    /** Whether the light is lit at this moment. */
    boolean lit(Light light);

    /** Puts the plug back; the hardware has lost what it showed. */
    @Override
    void plug();
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected final Indicators device() {
    return bench().indicators();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    device().show(Map.of(Light.STATUS, GREEN));
  }

  @Test
  void aLightShinesAndTheOthersStayDark() throws DeviceException, InterruptedException {
    device().show(Map.of(Light.CARD, GREEN));

    assertTrue(bench().lit(Light.CARD));
    assertFalse(bench().lit(Light.SLIP));
    assertTrue(device().lights().contains(Light.CARD));
  }

  @Test
  void aLightGoesOutAndTheOthersStayLit() throws DeviceException, InterruptedException {
    device().show(Map.of(Light.CARD, GREEN, Light.SLIP, GREEN));
    device().show(Map.of(Light.CARD, Glow.OFF));

    assertFalse(bench().lit(Light.CARD));
    assertTrue(bench().lit(Light.SLIP));
  }

  @Test
  void aFlashingLightIsSeenLitAndDarkAndLit() throws DeviceException, InterruptedException {
    device().show(Map.of(Light.CARD, new Glow(Glow.Rate.QUICK, Glow.Colour.GREEN)));

    assertTrue(seen(() -> bench().lit(Light.CARD)));
    assertTrue(seen(() -> !bench().lit(Light.CARD)));
    assertTrue(seen(() -> bench().lit(Light.CARD)));
  }

  @Test
  void showsAgainWhatWasAskedForWhenItComesBack() throws DeviceException, InterruptedException {
    device().show(Map.of(Light.CARD, GREEN));
    StatusWatch watch = StatusWatch.of(device());

    unplug();
    watch.await(status -> status.condition() == Condition.POWER_OFF);
    plug();
    watch.await(status -> status.condition() == Condition.ONLINE);

    assertTrue(seen(() -> bench().lit(Light.CARD)));
  }

  @Test
  void showsWhatWasAskedForWhileItWasAway() throws InterruptedException {
    StatusWatch.awaitOnline(device());
    unplug();
    faultOf(() -> device().show(Map.of(Light.SLIP, GREEN)));
    plug();

    assertTrue(seen(() -> bench().lit(Light.SLIP)));
  }

  /** Whether an eye sees it within the limit. */
  protected static boolean seen(BooleanSupplier sight) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() - end < 0) {
      if (sight.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return false;
  }
}
