package vn.quay24.kiosk.main;

import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quay24.device.DeviceId;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.kiosk.devices.DeviceFile;
import vn.quay24.kiosk.devices.DeviceFileException;
import vn.quay24.kiosk.devices.DeviceTable;
import vn.quay24.kiosk.runtime.DeviceBook;
import vn.quay24.kiosk.runtime.Devices;
import vn.quay24.kiosk.visit.DeviceSeen.Place;

/** The devices of the device file, opened, and what is remembered of them. */
record Hardware(Devices devices, DeviceBook book) {

  static Hardware open(KioskConfiguration configuration, InstantSource clock)
      throws ConfigurationException {
    try {
      DeviceFile file =
          DeviceFile.read(configuration.devices(), ServiceLoader.load(DriverProvider.class));
      Devices devices =
          Devices.of(
              file.open(EnumSet.allOf(DeviceTable.class), DeviceFile.Opener.PLAIN, clock).values());
      DeviceBook book = new DeviceBook(places(file));
      devices.all().forEach(book::follow);
      return new Hardware(devices, book);
    } catch (DeviceFileException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ConfigurationException(configuration.devices() + " cannot be read", e);
    }
  }

  private static Map<DeviceId, Place> places(DeviceFile file) {
    return file.configurations().values().stream()
        .collect(
            Collectors.toMap(
                DeviceConfiguration::id, table -> new Place(table.driver(), port(table))));
  }

  /** What a technician looks for: the line, else the node, else the scanner's own name. */
  private static String port(DeviceConfiguration table) {
    return Stream.of("link", "node", "device", "model", "command")
        .flatMap(key -> table.setting(key).stream())
        .findFirst()
        .orElse("");
  }
}
