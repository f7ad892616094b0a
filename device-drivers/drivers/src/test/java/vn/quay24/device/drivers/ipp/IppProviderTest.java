package vn.quay24.device.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

class IppProviderTest {
  @Test
  void aTableIsCheckedWithoutAskingThePrinter() {
    assertDoesNotThrow(
        () ->
            check(
                Map.of(
                    "link", "ipp://192.0.2.1",
                    "user", "quay24-ward-7",
                    "power-cycle", "uhubctl -l 1-1 -p 2 -a cycle")));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    IllegalConfigurationException wrong =
        assertThrows(
            IllegalConfigurationException.class,
            () -> check(Map.of("link", "http://printer", "media", "A4", "usr", "x")));

    String said = String.valueOf(wrong.getMessage());
    assertTrue(said.contains("link: must be ipp://host or ipp://host:port/path"), said);
    assertTrue(said.contains("media: must be a PWG name"), said);
    assertTrue(said.contains("usr"), said);
  }

  @Test
  void aNameThatPrintersTripOverIsRefused() {
    assertThrows(
        IllegalConfigurationException.class,
        () -> check(Map.of("link", "ipp://printer", "user", "ward seven")));
  }

  @Test
  void theMachinesNameTellsKiosksApart() throws Exception {
    String host = Files.readString(Path.of("/proc/sys/kernel/hostname"));

    assertEquals(HostName.asUser(host), HostName.asUser());
    assertEquals(Optional.of("quay24-tam-ky-01"), HostName.asUser("tam-ky-01\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(none)", "localhost", "localhost.localdomain", "LOCALHOST\n"})
  void aNameThatEveryMachineMayHaveTellsNoKiosk(String host) {
    assertEquals(Optional.empty(), HostName.asUser(host));
  }

  private static void check(Map<String, String> settings) throws IllegalConfigurationException {
    new IppProvider().check(new DeviceConfiguration(new DeviceId("document"), "ipp", settings));
  }
}
