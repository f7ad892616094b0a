package vn.quay24.device.drivers.lights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.slotboard.SlotBoard;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.emulator.contract.IndicatorsContract;
import vn.quay24.device.emulator.slotboard.EmulatedSlotBoard;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

class SerialLightsTest extends IndicatorsContract {
  private final EmulatedSlotBoard hardware = new EmulatedSlotBoard();
  private final Indicators lights =
      SerialLights.start(
          new Supervisor.Watch(
              new DeviceId("lights-test"), DeviceKind.LIGHTS, Duration.ofMillis(50), true),
          new SlotBoard(hardware::link),
          InstantSource.system());

  @Test
  void rateAndColourReachTheBoard() throws Exception {
    Glow yellow = new Glow(Glow.Rate.SLOW, Glow.Colour.YELLOW);
    lights.show(Map.of(Light.SCANNER, yellow));

    assertEquals(yellow, hardware.glow(Light.SCANNER));
  }

  @Test
  void aBoardThatWasResetIsRightAgainWithTheNextLook() throws Exception {
    lights.show(Map.of(Light.CARD, GREEN));
    hardware.reset();

    assertTrue(seen(() -> hardware.lit(Light.CARD)));
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(
        lights, hardware::lit, new EmulatedBench.BoardCable(hardware, hardware::reset));
  }
}
