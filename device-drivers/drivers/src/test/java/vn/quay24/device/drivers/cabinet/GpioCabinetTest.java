package vn.quay24.device.drivers.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.device.drivers.gpio.KernelFolder;
import vn.quay24.device.emulator.contract.CabinetContract;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The mains sensor is wired the other way round. */
class GpioCabinetTest extends CabinetContract {
  private static final Map<Sensor, SensorState> DOOR_OPEN_TILT_UNKNOWN =
      Map.of(
          Sensor.DOOR, SensorState.RAISED,
          Sensor.TILT, SensorState.UNKNOWN,
          Sensor.MAINS, SensorState.QUIET);

  @TempDir private static Path folder;
  private final KernelFolder inputs = new KernelFolder(folder);
  private final Cabinet cabinet = open();

  private Cabinet open() {
    for (Sensor sensor : Sensor.values()) {
      say(sensor, false);
    }
    return opened();
  }

  private static Cabinet opened() {
    try {
      return (Cabinet)
          new CabinetGpioProvider()
              .open(
                  new DeviceConfiguration(
                      new DeviceId("cabinet-test"),
                      "cabinet-gpio",
                      Map.of(
                          "folder", folder.resolve("there").toString(),
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

  @Test
  void aSensorThatCannotBeReadHidesNoOther() throws Exception {
    cabinet.ask();
    Files.delete(inputs.path().resolve("tilt"));
    say(Sensor.DOOR, true);

    assertEquals(DOOR_OPEN_TILT_UNKNOWN, cabinet.ask());
    assertEquals(
        Optional.of(new DeviceFault.ServiceDoorOpen(cabinet.id())), cabinet.status().fault());
  }

  @Test
  void aSensorThatIsAwayFromTheBeginningHidesNoOther() throws Exception {
    Files.delete(inputs.path().resolve("tilt"));
    say(Sensor.DOOR, true);
    try (Cabinet late = opened()) {
      assertEquals(DOOR_OPEN_TILT_UNKNOWN, late.ask());
    }
  }

  @Test
  void aSensorThatSaysNeitherIsUnknown() throws Exception {
    inputs.say("tilt", "2\n");

    assertEquals(SensorState.UNKNOWN, cabinet.ask().get(Sensor.TILT));
    assertEquals(SensorState.QUIET, cabinet.ask().get(Sensor.DOOR));
    assertInstanceOf(DeviceFault.ProtocolViolation.class, cabinet.status().fault().orElseThrow());
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
