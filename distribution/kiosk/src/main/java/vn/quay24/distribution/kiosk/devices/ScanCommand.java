package vn.quay24.distribution.kiosk.devices;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.drivers.sane.SaneScanners;
import vn.quay24.device.drivers.sane.ScannerOffer;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.kiosk.devices.DeviceTable;

/**
 * The program that scans, as the device file has it run: a network scanner stands only in the
 * private SANE folder that its table names.
 *
 * @param environment on top of this process's
 */
record ScanCommand(String program, Map<String, String> environment) {
  static final String USUAL = "scanimage";

  /** Of the table {@code [scanner]}, or as it is without one. */
  static ScanCommand of(Map<DeviceTable, DeviceConfiguration> tables) {
    Optional<DeviceConfiguration> scanner = Optional.ofNullable(tables.get(DeviceTable.SCANNER));
    return new ScanCommand(
        scanner.flatMap(table -> table.setting("command")).orElse(USUAL),
        scanner
            .flatMap(table -> table.setting("config-dir"))
            .map(folder -> Map.of("SANE_CONFIG_DIR", folder))
            .orElse(Map.of()));
  }

  SaneScanners.Listing scanners(Duration limit) throws IOException, InterruptedException {
    return SaneScanners.list(program, environment, limit);
  }

  ScannerOffer offer(SaneScanners.Scanner scanner, Duration limit)
      throws IOException, InterruptedException {
    return SaneScanners.offer(program, scanner.device(), environment, limit);
  }
}
