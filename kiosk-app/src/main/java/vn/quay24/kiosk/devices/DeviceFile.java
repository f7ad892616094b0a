package vn.quay24.kiosk.devices;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceId;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SettingProblem;
import vn.quay24.device.spi.SettingProblem.Cause;
import vn.quay24.device.spi.SharedLines;

/**
 * {@code devices.toml}: one table for each device; a table that is not there is a device less. What
 * is wrong with it is told all at once, each with its line.
 */
public final class DeviceFile {
  private static final String DRIVER = "driver";

  /** A kiosk that serves never has the bare locks in its hands. */
  private static final String COMMISSIONING = "commissioning";

  private final Path file;
  private final Map<String, DriverProvider> drivers;
  private final FlatToml toml;
  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<DeviceTable, DeviceConfiguration> configurations = new LinkedHashMap<>();
  private final SharedLines looked = new SharedLines();

  private DeviceFile(Path file, Map<String, DriverProvider> drivers, FlatToml toml) {
    this.file = file;
    this.drivers = drivers;
    this.toml = toml;
  }

  /**
   * Reads a device file and has every driver look at its table; touches no hardware.
   *
   * @param providers what the class path offers
   * @throws IOException the file cannot be read
   */
  public static DeviceFile read(Path file, Iterable<DriverProvider> providers) throws IOException {
    Map<String, DriverProvider> drivers = new TreeMap<>();
    providers.forEach(provider -> drivers.put(provider.driver(), provider));
    try {
      FlatToml toml = FlatToml.read(file, Files.readString(file));
      DeviceFile read = new DeviceFile(file, drivers, toml);
      read.problems.addAll(toml.problems());
      toml.tables().values().forEach(read::take);
      return read;
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not written in UTF-8", e);
    }
  }

  /** Everything that is wrong, by lines; empty when every table can be opened. */
  public List<FileProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(FileProblem::line)).toList();
  }

  /** The tables that name a driver which is there, in the order of the file. */
  public Map<DeviceTable, DeviceConfiguration> configurations() {
    return Collections.unmodifiableMap(configurations);
  }

  private void take(FlatToml.Table table) {
    Optional<DeviceTable> named = DeviceTable.named(table.name());
    if (named.isEmpty()) {
      Cause unknown = new SettingProblem.Unknown(table.name(), DeviceTable.names());
      problem(table, new SettingProblem("", unknown));
      return;
    }
    FlatToml.Entry driver = table.entries().get(DRIVER);
    if (driver == null) {
      problem(table, new SettingProblem(DRIVER, new SettingProblem.Missing()));
      return;
    }
    List<String> known = driversOf(named.get());
    if (!known.contains(driver.value())) {
      problem(
          table, new SettingProblem(DRIVER, new SettingProblem.NotAmong(known, driver.value())));
      return;
    }
    DeviceConfiguration configuration = configuration(table, driver.value());
    configurations.put(named.get(), configuration);
    check(table, configuration);
  }

  /** A scanner's driver is none for a camera, though both give pages. */
  private List<String> driversOf(DeviceTable table) {
    return drivers.values().stream()
        .filter(driver -> driver.drives(table.kind()))
        .map(DriverProvider::driver)
        .toList();
  }

  private void check(FlatToml.Table table, DeviceConfiguration configuration) {
    if (configuration.setting(COMMISSIONING).isPresent()) {
      problem(
          table,
          new SettingProblem(
              COMMISSIONING, new SettingProblem.Unusable("is for the technician's command alone")));
    }
    try {
      driver(configuration).check(configuration, looked);
    } catch (IllegalConfigurationException e) {
      e.problems().forEach(problem -> problem(table, problem));
    }
  }

  private DeviceConfiguration configuration(FlatToml.Table table, String driver) {
    Map<String, String> settings = new LinkedHashMap<>();
    table.entries().forEach((key, entry) -> settings.put(key, value(key, entry.value())));
    settings.remove(DRIVER);
    return new DeviceConfiguration(new DeviceId(table.name()), driver, settings);
  }

  /** Folders are relative to the file, as everywhere; links and commands are taken as they are. */
  private String value(String key, String text) {
    return key.equals("trust")
        ? file.toAbsolutePath().resolveSibling(text).normalize().toString()
        : text;
  }

  /** A key's problem stands where the key stands, unless the line itself is wrong already. */
  private void problem(FlatToml.Table table, SettingProblem problem) {
    FlatToml.Entry entry = table.entries().get(problem.key());
    int line = entry == null ? table.line() : entry.line();
    boolean told =
        !problem.key().isEmpty()
            && problems.stream().anyMatch(known -> known.line() == line)
            && entry != null;
    if (!told) {
      problems.add(new FileProblem(file, line, table.name(), problem));
    }
  }

  private DriverProvider driver(DeviceConfiguration configuration) {
    DriverProvider driver = drivers.get(configuration.driver());
    if (driver == null) {
      throw new IllegalArgumentException("no driver " + configuration.driver());
    }
    return driver;
  }

  /**
   * Opens the devices of some tables; none of them waits for its hardware. When one of them cannot
   * be opened, none is.
   *
   * @param opener how a driver is made to open its table, usually {@link Opener#PLAIN}
   * @throws DeviceFileException with everything that is wrong in the whole file
   */
  public Map<DeviceTable, Device> open(
      EnumSet<DeviceTable> wanted, Opener opener, InstantSource clock) throws DeviceFileException {
    requireNoProblem();
    SharedLines lines = new SharedLines();
    Opening opening = table -> opener.open(driver(table), table, clock, lines);
    Map<DeviceTable, Device> opened = new LinkedHashMap<>();
    for (Map.Entry<DeviceTable, DeviceConfiguration> each : configurations.entrySet()) {
      if (wanted.contains(each.getKey())) {
        open(each.getKey(), each.getValue(), opening)
            .ifPresent(device -> opened.put(each.getKey(), device));
      }
    }
    if (!problems.isEmpty()) {
      opened.values().forEach(Device::close);
    }
    requireNoProblem();
    return opened;
  }

  @FunctionalInterface
  private interface Opening {
    Device of(DeviceConfiguration table) throws IllegalConfigurationException;
  }

  private Optional<Device> open(
      DeviceTable table, DeviceConfiguration configuration, Opening opening) {
    FlatToml.Table written =
        toml.tables().getOrDefault(table.word(), new FlatToml.Table(table.word(), 1, Map.of()));
    try {
      Device device = opening.of(configuration);
      if (table.port().isInstance(device)) {
        return Optional.of(device);
      }
      device.close();
      problem(
          written,
          new SettingProblem(
              DRIVER,
              new SettingProblem.Unusable(
                  configuration.driver() + " drives no " + table.port().getSimpleName())));
    } catch (IllegalConfigurationException e) {
      e.problems().forEach(problem -> problem(written, problem));
    }
    return Optional.empty();
  }

  private void requireNoProblem() throws DeviceFileException {
    if (!problems.isEmpty()) {
      throw new DeviceFileException(problems());
    }
  }

  /** Has a driver open a table. */
  @FunctionalInterface
  public interface Opener {
    Opener PLAIN = DriverProvider::open;

    /**
     * Opens it.
     *
     * @param lines of all devices that are opened with it
     */
    Device open(
        DriverProvider driver, DeviceConfiguration table, InstantSource clock, SharedLines lines)
        throws IllegalConfigurationException;
  }
}
