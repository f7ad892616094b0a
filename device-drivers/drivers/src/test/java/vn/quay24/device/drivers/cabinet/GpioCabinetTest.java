package vn.quay24.device.drivers.cabinet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.drivers.gpio.KernelFolder;
import vn.quay24.device.emulator.contract.CabinetContract;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The mains sensor is wired the other way round. */
class GpioCabinetTest extends CabinetContract {
  @TempDir private static Path folder;
  private final KernelFolder inputs = new KernelFolder(folder);
  private final Cabinet cabinet = open();

  private Cabinet open() {
    for (Sensor sensor : Sensor.values()) {
      say(sensor, false);
    }
    try {
      return (Cabinet)
          new CabinetGpioProvider()
              .open(
                  new DeviceConfiguration(
                      new DeviceId("cabinet-test"),
                      "cabinet-gpio",
                      Map.of(
                          "folder", inputs.path().toString(),
                          "door", "door",
                          "tilt", "tilt",
                          "mains", "mains",
                          "mains-raised", "0")),
                  InstantSource.system());
    } catch (IllegalConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void say(Sensor sensor, boolean raised) {
    String value = raised == (sensor == Sensor.MAINS) ? "0\n" : "1\n";
    inputs.say(sensor.name().toLowerCase(Locale.ROOT), value);
  }

  @AfterEach
  void close() throws IOException {
    cabinet.close();
    inputs.close();
  }

  @Override
  protected Bench bench() {
    return new Bench() {
      @Override
      public Cabinet cabinet() {
        return cabinet;
      }

      @Override
      public void raise(Sensor sensor, boolean on) {
        say(sensor, on);
      }

      @Override
      public void unplug() {
        inputs.unplug();
      }

      @Override
      public void plug() {
        inputs.plug();
      }
    };
  }
}
