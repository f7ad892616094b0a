package vn.quay24.device.drivers.cabinet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.emulator.contract.CabinetContract;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The mains sensor is wired the other way round. */
class GpioCabinetTest extends CabinetContract {
  @TempDir private static Path folder;
  private final Path inputs = folder.resolve("gpio");
  private final Cabinet cabinet = open();

  private Cabinet open() {
    try {
      Files.createDirectories(inputs);
      for (Sensor sensor : Sensor.values()) {
        say(sensor, false);
      }
      return (Cabinet)
          new CabinetGpioProvider()
              .open(
                  new DeviceConfiguration(
                      new DeviceId("cabinet-test"),
                      "cabinet-gpio",
                      Map.of(
                          "folder", inputs.toString(),
                          "door", "door",
                          "tilt", "tilt",
                          "mains", "mains",
                          "mains-raised", "0")),
                  InstantSource.system());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void say(Sensor sensor, boolean raised) {
    String value = raised == (sensor == Sensor.MAINS) ? "0\n" : "1\n";
    Path file = inputs.resolve(sensor.name().toLowerCase(Locale.ROOT));
    try {
      Path next = Files.writeString(folder.resolve("next"), value);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    cabinet.close();
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
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
        move(inputs, folder.resolve("away"));
      }

      @Override
      public void plug() {
        move(folder.resolve("away"), inputs);
      }
    };
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
