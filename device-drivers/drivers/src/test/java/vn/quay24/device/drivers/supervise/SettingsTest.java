package vn.quay24.device.drivers.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.code.CodeSerialProvider;
import vn.quay24.device.drivers.escpos.EscPosProvider;
import vn.quay24.device.drivers.locker.KerongCu16Provider;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SettingProblem;

class SettingsTest {

  private static List<String> complaints(DriverProvider driver, Map<String, String> settings) {
    DeviceConfiguration table =
        new DeviceConfiguration(new DeviceId("printer"), driver.driver(), settings);
    return assertThrows(IllegalConfigurationException.class, () -> driver.check(table))
        .problems()
        .stream()
        .map(SettingProblem::toString)
        .toList();
  }

  @Test
  void everyMistakeOfATableIsToldAtOnce() {
    assertEquals(
        List.of(
            "widht: is not known; is it meant to be width?; known are link, baud, flow, width,"
                + " qr, simulated",
            "width: must be 640, 576, 512 or 384, not 500",
            "simulated: must be true or false, not yes",
            "link: must begin with serial:, file:, tcp: or unix:, not \"/dev/ttyUSB0\"",
            "baud: must be a whole number from 1200 to 921600, not fast",
            "flow: must be none, rts-cts or xon-xoff, not xon"),
        complaints(
            new EscPosProvider(),
            Map.of(
                "widht", "576",
                "width", "500",
                "simulated", "yes",
                "link", "/dev/ttyUSB0",
                "baud", "fast",
                "flow", "xon")));
  }

  @Test
  void whatIsMissingIsToldWithTheRest() {
    assertEquals(
        List.of(
            "link: is missing", "closed-bit: must be 0 or 1, not 2", "compartments: is missing"),
        complaints(new KerongCu16Provider(), Map.of("closed-bit", "2")));
    assertEquals(List.of("link: is missing"), complaints(new CodeSerialProvider(), Map.of()));
  }

  @Test
  void theMessageNamesTableAndKey() {
    DeviceConfiguration table =
        new DeviceConfiguration(
            new DeviceId("code"), "code-serial", Map.of("link", "tcp:127.0.0.1:9", "gap", "2000"));

    IllegalConfigurationException e =
        assertThrows(
            IllegalConfigurationException.class,
            () -> new CodeSerialProvider().open(table, java.time.InstantSource.system()));

    assertEquals("[code] gap: must be a whole number from 10 to 1000, not 2000", e.getMessage());
  }
}
