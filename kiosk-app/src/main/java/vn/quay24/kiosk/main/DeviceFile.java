package vn.quay24.kiosk.main;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.locker.Commissioning;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.kiosk.runtime.Devices;
import vn.quay24.kiosk.runtime.Surroundings;

/** {@code devices.toml}: one table for each device; a table that is not there is a device less. */
public final class DeviceFile {
  private static final List<String> TABLES =
      List.of("card", "code", "scanner", "printer", "locker", "lights", "cabinet");

  private final Path file;
  private final Map<String, DriverProvider> drivers = new TreeMap<>();
  private final InstantSource clock;

  /**
   * @param providers what the class path offers
   */
  public DeviceFile(Path file, Iterable<DriverProvider> providers, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    providers.forEach(provider -> drivers.put(provider.driver(), provider));
  }

  /** Opens every device of the file; none of them waits for its hardware. */
  public Devices open() throws ConfigurationException {
    JsonNode root = KioskConfiguration.toml(file);
    for (Map.Entry<String, JsonNode> table : root.properties()) {
      if (!TABLES.contains(table.getKey())) {
        throw new ConfigurationException(
            file + ", table [" + table.getKey() + "]: must be one of " + TABLES);
      }
    }
    return new Devices(
        open(root, "card", IdCardReader.class),
        open(root, "code", CodeReader.class),
        open(root, "scanner", DocumentScanner.class),
        open(root, "printer", ReceiptPrinter.class),
        locker(root),
        new Surroundings(
            open(root, "lights", Indicators.class), open(root, "cabinet", Cabinet.class)));
  }

  /** A kiosk that serves never has the bare locks in its hands. */
  private Optional<LockerBank> locker(JsonNode root) throws ConfigurationException {
    Optional<LockerBank> bank = open(root, "locker", LockerBank.class);
    if (bank.isPresent() && bank.get() instanceof Commissioning) {
      bank.get().close();
      throw new ConfigurationException(
          file + ", table [locker]: key commissioning is for the technician's command alone");
    }
    return bank;
  }

  private <T extends Device> Optional<T> open(JsonNode root, String table, Class<T> port)
      throws ConfigurationException {
    JsonNode node = root.path(table);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    String where = file + ", table [" + table + "]: ";
    Map<String, String> settings = new HashMap<>();
    for (Map.Entry<String, JsonNode> setting : node.properties()) {
      if (setting.getValue().isContainer()) {
        throw new ConfigurationException(where + "key " + setting.getKey() + " must be a value");
      }
      settings.put(setting.getKey(), value(setting.getKey(), setting.getValue()));
    }
    String driver = settings.remove("driver");
    if (driver == null) {
      throw new ConfigurationException(where + "key driver is missing");
    }
    DriverProvider provider = drivers.get(driver);
    if (provider == null) {
      throw new ConfigurationException(
          where + "key driver: there is no driver " + driver + ", only " + drivers.keySet());
    }
    try {
      Device device =
          provider.open(new DeviceConfiguration(new DeviceId(table), driver, settings), clock);
      if (!port.isInstance(device)) {
        device.close();
        throw new ConfigurationException(
            where + "key driver: " + driver + " drives no " + port.getSimpleName());
      }
      return Optional.of(port.cast(device));
    } catch (IllegalConfigurationException e) {
      throw new ConfigurationException(where + e.getMessage(), e);
    }
  }

  /** Folders are relative to the file, as everywhere; links and commands are taken as they are. */
  private String value(String key, JsonNode value) {
    String text = value.asString();
    return key.equals("trust")
        ? file.toAbsolutePath().resolveSibling(text).normalize().toString()
        : text;
  }
}
