package vn.quay24.device.drivers.lights;

import java.util.function.Predicate;
import vn.quay24.device.emulator.contract.DeviceContract;
import vn.quay24.device.emulator.contract.IndicatorsContract;
import vn.quay24.device.emulator.link.EmulatedLine;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

/**
 * Lights and the emulated hardware that they shine on.
 *
 * @param eyes see whether a light is lit
 * @param cable without it the hardware forgets what it showed
 */
record EmulatedBench(Indicators indicators, Predicate<Light> eyes, DeviceContract.Pluggable cable)
    implements IndicatorsContract.Bench {

  /** The cable of a board. */
  record BoardCable(EmulatedLine board, Runnable reset) implements DeviceContract.Pluggable {

    @Override
    public void unplug() {
      reset.run();
      board.unplug();
    }

    @Override
    public void plug() {
      board.plug();
    }
  }

  @Override
  public boolean lit(Light light) {
    return eyes.test(light);
  }

  @Override
  public void unplug() {
    cable.unplug();
  }

  @Override
  public void plug() {
    cable.plug();
  }
}
