package vn.quay24.device.drivers.lights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.IndicatorsContract;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

class GpioLightsTest extends IndicatorsContract {
  @TempDir private static Path folder;
  private final Path leds = folder.resolve("leds");
  private final Indicators lights = open();

  private Indicators open() {
    try {
      for (String led : new String[] {"card", "slip", "status"}) {
        Files.createDirectories(leds.resolve(led));
        Files.writeString(leds.resolve(led).resolve("brightness"), "0\n");
        Files.writeString(leds.resolve(led).resolve("max_brightness"), "255\n");
      }
      return (Indicators)
          new LightsGpioProvider()
              .open(
                  new DeviceConfiguration(
                      new DeviceId("lights-test"),
                      "lights-gpio",
                      Map.of(
                          "folder", leds.toString(),
                          "card", "card/brightness",
                          "slip", "slip/brightness",
                          "status", "status/brightness",
                          "simulated", "true")),
                  InstantSource.system());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLampShinesAsBrightAsItCan() throws Exception {
    lights.show(Map.of(Light.CARD, GREEN, Light.CODE, GREEN));

    assertEquals("255", Files.readString(leds.resolve("card/brightness")));
  }

  @Test
  void noLampIsLeftLitWhenItIsClosed() throws Exception {
    lights.show(Map.of(Light.CARD, GREEN, Light.SLIP, new Glow(Glow.Rate.QUICK, Glow.Colour.RED)));
    lights.close();

    assertEquals("0", Files.readString(leds.resolve("card/brightness")).strip());
    assertEquals("0", Files.readString(leds.resolve("slip/brightness")).strip());
  }

  @Test
  void aTableWithoutALampIsRefused() {
    assertThrows(
        IllegalConfigurationException.class,
        () ->
            new LightsGpioProvider()
                .open(
                    new DeviceConfiguration(
                        new DeviceId("lights"), "lights-gpio", Map.of("folder", "/sys/class/leds")),
                    InstantSource.system()));
  }

  @AfterEach
  void close() throws IOException {
    lights.close();
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
      public Indicators indicators() {
        return lights;
      }

      @Override
      public boolean lit(Light light) {
        Path file = leds.resolve(light.name().toLowerCase(Locale.ROOT));
        try {
          String said = Files.readString(file.resolve("brightness")).strip();
          return !said.isEmpty() && !said.equals("0");
        } catch (IOException _) {
          return false;
        }
      }

      @Override
      public void unplug() {
        move(leds, folder.resolve("away"));
      }

      @Override
      public void plug() {
        for (Light light : lights.lights()) {
          dark(light);
        }
        move(folder.resolve("away"), leds);
      }
    };
  }

  private void dark(Light light) {
    try {
      Files.writeString(
          folder
              .resolve("away")
              .resolve(light.name().toLowerCase(Locale.ROOT))
              .resolve("brightness"),
          "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
