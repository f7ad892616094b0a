package vn.quay24.device.drivers.lights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.gpio.KernelFolder;
import vn.quay24.device.emulator.contract.IndicatorsContract;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

class GpioLightsTest extends IndicatorsContract {
  @TempDir private static Path folder;
  private final KernelFolder leds = new KernelFolder(folder);
  private final Indicators lights = open();

  private Indicators open() {
    for (String led : List.of("card", "slip", "status")) {
      leds.say(led + "/brightness", "0\n");
      leds.say(led + "/max_brightness", "255\n");
    }
    try {
      return (Indicators)
          new LightsGpioProvider()
              .open(
                  new DeviceConfiguration(
                      new DeviceId("lights-test"),
                      "lights-gpio",
                      Map.of(
                          "folder", leds.path().toString(),
                          "card", "card/brightness",
                          "slip", "slip/brightness",
                          "status", "status/brightness",
                          "simulated", "true")),
                  InstantSource.system());
    } catch (IllegalConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLampShinesAsBrightAsItCan() throws Exception {
    lights.show(Map.of(Light.CARD, GREEN, Light.CODE, GREEN));

    assertEquals("255", leds.said("card/brightness"));
  }

  @Test
  void noLampIsLeftLitWhenItIsClosed() throws Exception {
    lights.show(Map.of(Light.CARD, GREEN, Light.SLIP, new Glow(Glow.Rate.QUICK, Glow.Colour.RED)));
    lights.close();

    assertEquals("0", leds.said("card/brightness"));
    assertEquals("0", leds.said("slip/brightness"));
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
    leds.close();
  }

  private static String brightness(Light light) {
    return light.name().toLowerCase(Locale.ROOT) + "/brightness";
  }

  private boolean lit(Light light) {
    String said = leds.said(brightness(light));
    return !said.isEmpty() && !said.equals("0");
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(
        lights,
        this::lit,
        new Pluggable() {
          @Override
          public void unplug() {
            leds.unplug();
          }

          @Override
          public void plug() {
            lights.lights().forEach(light -> leds.say(brightness(light), "0"));
            leds.plug();
          }
        });
  }
}
