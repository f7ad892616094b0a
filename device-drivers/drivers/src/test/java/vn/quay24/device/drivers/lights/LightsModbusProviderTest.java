package vn.quay24.device.drivers.lights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.locker.ModbusRtuProvider;
import vn.quay24.device.drivers.locker.ModbusTcpProvider;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SharedLines;

/** The table of lights on relays, alone and beside a locker table. */
class LightsModbusProviderTest {
  private static final String NETWORK = "tcp:192.0.2.1:502";
  private static final String SERIAL = "serial:/dev/quay24/relays";

  private static DeviceConfiguration lights(String link, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of("link", link));
    settings.putAll(more);
    return new DeviceConfiguration(new DeviceId("lights"), "lights-modbus", settings);
  }

  private static DeviceConfiguration locker(String link, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of("link", link, "compartments", "8"));
    settings.putAll(more);
    return new DeviceConfiguration(new DeviceId("locker"), "modbus", settings);
  }

  private static String refusal(DeviceConfiguration table, SharedLines lines) {
    return String.valueOf(
        assertThrows(
                IllegalConfigurationException.class,
                () -> new LightsModbusProvider().check(table, lines))
            .problems()
            .getFirst());
  }

  private static SharedLines beside(DriverProvider driver, String link)
      throws IllegalConfigurationException {
    return beside(driver, link, Map.of());
  }

  private static SharedLines beside(DriverProvider driver, String link, Map<String, String> more)
      throws IllegalConfigurationException {
    SharedLines lines = new SharedLines();
    driver.check(locker(link, more), lines);
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "card, 70000, 'card: must be a whole number from 0 to 65535, not 70000'",
    "slip, 3, 'slip: is the coil of another lamp already'",
    "unit, 0, 'unit: must be a whole number from 1 to 247, not 0'",
    "framing, tcp, 'framing: must be rtu on a serial line'"
  })
  void aSettingThatMakesNoSenseIsNamed(String key, String value, String words) {
    Map<String, String> more = new HashMap<>(Map.of("card", "3"));
    more.put(key, value);

    assertEquals(words, refusal(lights(SERIAL, more), new SharedLines()));
  }

  @Test
  void aTableWithoutALampIsRefused() {
    assertEquals(
        "card: or another lamp must have its coil",
        refusal(lights(SERIAL, Map.of()), new SharedLines()));
  }

  @Test
  void aSerialLineIsNotSharedWithTheLockers() throws Exception {
    assertEquals(
        "link: is the line of [locker] already; give each its own",
        refusal(lights(SERIAL, Map.of("card", "9")), beside(new ModbusRtuProvider(), SERIAL)));
  }

  @Test
  void aBoardOnTheNetworkIsSharedWithTheLockersButNoCoilOfIt() throws Exception {
    new LightsModbusProvider()
        .check(lights(NETWORK, Map.of("card", "8")), beside(new ModbusTcpProvider(), NETWORK));

    assertEquals(
        "slip: coil 7 of unit 1 is used by [locker] already",
        refusal(
            lights(NETWORK, Map.of("card", "8", "slip", "7")),
            beside(new ModbusTcpProvider(), NETWORK)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"39", "41"}) // of compartment 8, and of the service door
  void aCoilThatIsALockersContactIsNoLamp(String coil) throws Exception {
    Map<String, String> contacts =
        Map.of("inputs", "coils", "input-from", "32", "service-door", "1:10");

    assertEquals(
        "card: coil " + coil + " of unit 1 is used by [locker] already",
        refusal(
            lights(NETWORK, Map.of("card", coil)),
            beside(new ModbusTcpProvider(), NETWORK, contacts)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp:relays.example:0502", "tcp:Relays.Example:502"})
  void aLinkIsTheSameHoweverItIsWritten(String link) throws Exception {
    assertEquals(
        "slip: coil 7 of unit 1 is used by [locker] already",
        refusal(
            lights(link, Map.of("slip", "7")),
            beside(new ModbusTcpProvider(), "tcp:relays.example:502")));
  }

  @Test
  void aSerialLineIsTheSameHoweverItsPathIsWritten() throws Exception {
    assertEquals(
        "link: is the line of [locker] already; give each its own",
        refusal(
            lights("serial:/dev//quay24/../quay24/relays", Map.of("card", "9")),
            beside(new ModbusRtuProvider(), SERIAL)));
  }
}
