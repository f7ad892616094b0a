package vn.quay24.device.drivers.supervise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.quay24.device.DeviceId;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SettingProblem;
import vn.quay24.device.spi.SettingProblem.Cause;
import vn.quay24.device.spi.SharedLines;

/**
 * Reads one table of the device file; complaints name the table, the key and what it may be. Within
 * {@link #read} they are collected, so that a technician learns of all of them at once; otherwise
 * the first one is thrown.
 */
public final class Settings {
  private static final String CYCLE = "power-cycle";
  private static final String CYCLE_AFTER = "power-cycle-after";
  private static final int CYCLE_MINUTES = 3;
  private static final int MOST_CYCLE_MINUTES = 24 * 60;

  /** Keys that every driver knows. */
  private static final List<String> COMMON = List.of(CYCLE, CYCLE_AFTER);

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|[^ ]+");

  private final DeviceConfiguration configuration;
  private final SharedLines lines;
  private final boolean collecting;
  private final List<SettingProblem> problems = new ArrayList<>();

  public Settings(DeviceConfiguration configuration) {
    this(configuration, new SharedLines(), false);
  }

  private Settings(DeviceConfiguration configuration, SharedLines lines, boolean collecting) {
    this.configuration = configuration;
    this.lines = lines;
    this.collecting = collecting;
  }

  /** Makes something of a table. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(Settings settings) throws IllegalConfigurationException;
  }

  /**
   * Reads a whole table.
   *
   * @param lines of the tables that are read together
   * @throws IllegalConfigurationException with everything that is wrong with it
   */
  public static <T> T read(DeviceConfiguration configuration, SharedLines lines, Reading<T> reading)
      throws IllegalConfigurationException {
    Settings settings = new Settings(configuration, lines, true);
    try {
      T value = reading.from(settings);
      if (settings.problems.isEmpty()) {
        return value;
      }
    } catch (IllegalConfigurationException e) {
      e.problems().forEach(settings::note);
    }
    throw new IllegalConfigurationException(configuration.id(), settings.problems);
  }

  public DeviceId id() {
    return configuration.id();
  }

  /** Refuses keys that the driver does not know, so that a typing error is not a silent default. */
  public void onlyKnown(String... keys) throws IllegalConfigurationException {
    List<String> known = List.of(keys);
    for (String key : new TreeSet<>(configuration.settings().keySet())) {
      if (!known.contains(key) && !COMMON.contains(key)) {
        complain(key, new SettingProblem.Unknown(key, known));
      }
    }
  }

  public Optional<String> text(String key) {
    return configuration.setting(key).filter(value -> !value.isBlank());
  }

  /** A setting that must be there; empty when it is not and complaints are collected. */
  public String required(String key) throws IllegalConfigurationException {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      complain(key, new SettingProblem.Missing());
    }
    return value.orElse("");
  }

  /**
   * A setting that must be there and be understood.
   *
   * @param parser throws {@link IllegalArgumentException} with a message that is read after the key
   * @return empty when there is a complaint
   */
  public <T> Optional<T> parsed(String key, Function<String, T> parser)
      throws IllegalConfigurationException {
    String value = required(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(value));
    } catch (IllegalArgumentException e) {
      complain(key, new SettingProblem.Unusable(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /**
   * What {@link #parsed} made of a setting.
   *
   * @throws IllegalConfigurationException it made nothing; with every complaint so far
   */
  public <T> T understood(Optional<T> value) throws IllegalConfigurationException {
    if (value.isEmpty()) {
      throw new IllegalConfigurationException(id(), problems);
    }
    return value.get();
  }

  /** A whole number from least to most. */
  public int number(String key, int standard, int least, int most)
      throws IllegalConfigurationException {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      return standard;
    }
    if (value.get().matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    }
    complain(key, new SettingProblem.NotWhole(least, most, value.get()));
    return standard;
  }

  public boolean flag(String key, boolean standard) throws IllegalConfigurationException {
    return choice(key, String.valueOf(standard), "true", "false").equals("true");
  }

  /** One of the words. */
  public String choice(String key, String standard, String... words)
      throws IllegalConfigurationException {
    String value = text(key).orElse(standard);
    if (List.of(words).contains(value)) {
      return value;
    }
    complain(key, new SettingProblem.NotAmong(List.of(words), value));
    return standard;
  }

  /**
   * A command with its arguments, apart by blanks; what has a blank inside stands between double
   * quotes.
   */
  public static List<String> command(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .toList();
  }

  /** Notes how the table uses its line, which may not go together with another table's use. */
  public void uses(SharedLines.Use use) throws IllegalConfigurationException {
    Optional<SettingProblem> problem = lines.take(id(), use);
    if (problem.isPresent()) {
      complain(problem.get().key(), problem.get().cause());
    }
  }

  /**
   * What owns the line for all tables that name the same link.
   *
   * @param link its address in one spelling, however the file writes it
   */
  public <T> T owner(String link, Class<T> kind, Supplier<T> maker) {
    return lines.owner(link, kind, maker);
  }

  /** The command that switches the power of the device's port, if the table names one. */
  Optional<PowerCycle.Plan> powerCycle() throws IllegalConfigurationException {
    int minutes = number(CYCLE_AFTER, CYCLE_MINUTES, 1, MOST_CYCLE_MINUTES);
    Optional<String> line = text(CYCLE);
    if (line.isEmpty() && text(CYCLE_AFTER).isPresent()) {
      complain(CYCLE, new SettingProblem.Missing());
    }
    return line.map(words -> new PowerCycle.Plan(command(words), Duration.ofMinutes(minutes)));
  }

  /** The complaint about one key, to be thrown. */
  public IllegalConfigurationException wrong(String key, String problem) {
    return new IllegalConfigurationException(
        id(), List.of(new SettingProblem(key, new SettingProblem.Unusable(problem))));
  }

  private void complain(String key, Cause cause) throws IllegalConfigurationException {
    SettingProblem problem = new SettingProblem(key, cause);
    if (!collecting) {
      throw new IllegalConfigurationException(id(), List.of(problem));
    }
    note(problem);
  }

  /** The first complaint about a key is the one to act on. */
  private void note(SettingProblem problem) {
    if (problems.stream().noneMatch(known -> known.key().equals(problem.key()))) {
      problems.add(problem);
    }
  }
}
