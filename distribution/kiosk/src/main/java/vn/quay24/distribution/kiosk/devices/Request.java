package vn.quay24.distribution.kiosk.devices;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.Device;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.UsageException;
import vn.quay24.kiosk.devices.DeviceFile;
import vn.quay24.kiosk.devices.DeviceFileException;
import vn.quay24.kiosk.devices.DeviceTable;

/** What a technician asked for, and the device file that it is about. */
record Request(CommandLine line, Path file, DeviceFile devices) {

  /** The table that was named. */
  DeviceTable table() throws UsageException {
    String word =
        line.word(0)
            .orElseThrow(
                () -> new UsageException("usage.missing", String.join(" | ", DeviceTable.names())));
    return DeviceTable.named(word).orElseThrow(() -> new UsageException("usage.table", word));
  }

  /** The table that was named, as it stands in the file. */
  DeviceConfiguration configuration() throws UsageException, WrongFileException {
    requireNoProblem();
    DeviceTable table = table();
    return Optional.ofNullable(devices.configurations().get(table))
        .orElseThrow(() -> new UsageException("usage.table", table.word()));
  }

  /** Opens devices of the file. */
  Map<DeviceTable, Device> open(EnumSet<DeviceTable> wanted, DeviceFile.Opener opener)
      throws WrongFileException {
    try {
      return devices.open(wanted, opener, InstantSource.system());
    } catch (DeviceFileException e) {
      throw new WrongFileException(file, e.problems());
    }
  }

  void requireNoProblem() throws WrongFileException {
    if (!devices.problems().isEmpty()) {
      throw new WrongFileException(file, devices.problems());
    }
  }
}
