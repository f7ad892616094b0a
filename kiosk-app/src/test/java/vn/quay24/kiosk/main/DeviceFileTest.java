package vn.quay24.kiosk.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Device;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;

class DeviceFileTest {
  @TempDir Path folder;
  private final List<BareLocker> opened = new ArrayList<>();

  @Test
  void aKioskDoesNotServeWithBareLocks() throws IOException {
    Path file = folder.resolve("devices.toml");
    Files.writeString(file, "[locker]\ndriver = \"bare\"\ncommissioning = true\n");
    DriverProvider bare =
        new DriverProvider() {
          @Override
          public String driver() {
            return "bare";
          }

          @Override
          public Device open(DeviceConfiguration configuration, InstantSource clock) {
            BareLocker locker = new BareLocker(configuration.id());
            opened.add(locker);
            return locker;
          }
        };

    ConfigurationException refused =
        assertThrows(
            ConfigurationException.class,
            () -> new DeviceFile(file, List.of(bare), InstantSource.system()).open());

    assertTrue(
        String.valueOf(refused.getMessage()).contains("commissioning"), refused.getMessage());
    assertEquals(List.of(true), opened.stream().map(BareLocker::closed).toList());
  }
}
