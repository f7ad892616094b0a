package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.locker.Commissioning;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The locker tables of the device file. */
class LockerProvidersTest {
  private static final String NOWHERE = "tcp:127.0.0.1:9";

  private static LockerBank open(String driver, Map<String, String> more)
      throws IllegalConfigurationException {
    Map<String, String> settings = new HashMap<>();
    settings.put("link", NOWHERE);
    settings.put("compartments", "12");
    if (driver.equals("kerong-cu12")) {
      settings.put("checksum", "before-data");
    }
    settings.putAll(more);
    DriverProvider provider =
        ServiceLoader.load(DriverProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(known -> known.driver().equals(driver))
            .findFirst()
            .orElseThrow();
    return (LockerBank)
        provider.open(
            new DeviceConfiguration(new DeviceId("locker"), driver, settings),
            InstantSource.system());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kerong-cu12",
        "kerong-cu16",
        "kerong-cu48",
        "locker-8a80",
        "wkly",
        "winnsen",
        "modbus-rtu",
        "modbus-tcp"
      })
  void everyFamilyHasADriver(String driver) throws IllegalConfigurationException {
    String door = driver.equals("kerong-cu12") ? "1:12" : "1:16";
    Map<String, String> common =
        Map.of("closed-bit", "0", "service-door", door, "answer", "300", "simulated", "true");
    try (LockerBank bank = open(driver, common)) {
      assertEquals(12, bank.compartments().size());
      assertTrue(!(bank instanceof Commissioning));
      assertTrue(bank.status().simulated());
    }
    try (LockerBank bank = open(driver, Map.of("commissioning", "true"))) {
      assertTrue(bank instanceof Commissioning);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kerong-cu16, locks, 24",
    "kerong-cu16, closed-bit, 2",
    "kerong-cu16, service-door, 1",
    "kerong-cu16, service-door, 16:1",
    "kerong-cu16, compartments, 1=15:1",
    "kerong-cu48, service-door, 15:1",
    "kerong-cu16, service-door, 0:1",
    "kerong-cu48, presence, true",
    "kerong-cu12, checksum, last",
    "kerong-cu12, checksum, ''",
    "kerong-cu12, compartments, 1=0:13",
    "kerong-cu48, compartments, 1=0:49",
    "locker-8a80, compartments, 1=0:1",
    "locker-8a80, locks, 51",
    "wkly, compartments, 1=32:1",
    "winnsen, answer, 10",
    "modbus-rtu, inputs, registers",
    "modbus-rtu, inputs, coils",
    "modbus-rtu, presence-from, 15",
    "modbus-rtu, pulse, -1",
    "modbus-rtu, coil-from, 65536",
    "modbus-tcp, link, serial:/dev/ttyS0",
    "modbus-tcp, commissioning, maybe"
  })
  void aSettingThatMakesNoSenseIsNamed(String driver, String key, String value) {
    IllegalConfigurationException refused =
        assertThrows(IllegalConfigurationException.class, () -> open(driver, Map.of(key, value)));

    assertTrue(String.valueOf(refused.getMessage()).contains(key), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "modbus-rtu, input-from, 15, contacts read from coils 15 to 30",
    "modbus-tcp, input-from, 0, lie in the locks' coils 0 to 15",
    "kerong-cu16, service-door, 15:2, may be the address of all boards at once"
  })
  void whatGoesWrongIsSaidWithItsKey(String driver, String key, String value, String words) {
    Map<String, String> more =
        driver.startsWith("modbus") ? Map.of("inputs", "coils", key, value) : Map.of(key, value);

    IllegalConfigurationException refused =
        assertThrows(IllegalConfigurationException.class, () -> open(driver, more));

    assertEquals(key, refused.problems().getFirst().key());
    assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
  }

  @Test
  void contactsMayBeCoilsBehindTheLocks() throws IllegalConfigurationException {
    Map<String, String> eight =
        Map.of("compartments", "8", "locks", "8", "inputs", "coils", "input-from", "8");
    try (LockerBank bank = open("modbus-rtu", eight)) {
      assertEquals(8, bank.compartments().size());
    }
  }

  @ParameterizedTest
  @CsvSource({"modbus-rtu, true", "modbus-rtu, false", "kerong-cu16, true"})
  void sensorsAreThereWhenTheTableSaysSo(String driver, boolean there)
      throws IllegalConfigurationException {
    String key = driver.equals("kerong-cu16") ? "presence" : "presence-from";
    String value = driver.equals("kerong-cu16") ? "true" : "16";
    try (LockerBank bank = open(driver, there ? Map.of(key, value) : Map.of())) {
      assertEquals(there ? 12 : 0, bank.withPresenceSensor().size());
    }
  }
}
