package vn.quay24.device.drivers.supervise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.quay24.device.DeviceId;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Reads one table of the device file; complaints name the table, the key and what it may be. */
public final class Settings {
  private final DeviceConfiguration configuration;

  public Settings(DeviceConfiguration configuration) {
    this.configuration = configuration;
  }

  public DeviceId id() {
    return configuration.id();
  }

  /** Refuses keys that the driver does not know, so that a typing error is not a silent default. */
  public void onlyKnown(String... keys) throws IllegalConfigurationException {
    Set<String> unknown = new TreeSet<>(configuration.settings().keySet());
    unknown.removeAll(Set.of(keys));
    if (!unknown.isEmpty()) {
      throw wrong(String.join(", ", unknown), "is not known; known are " + String.join(", ", keys));
    }
  }

  public Optional<String> text(String key) {
    return configuration.setting(key).filter(value -> !value.isBlank());
  }

  public String required(String key) throws IllegalConfigurationException {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      throw wrong(key, "is missing");
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
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(key, "must be a whole number, not \"" + value.get() + "\"");
    }
    throw wrong(key, "must be from " + least + " to " + most + ", not " + value.get());
  }

  public boolean flag(String key, boolean standard) throws IllegalConfigurationException {
    return choice(key, String.valueOf(standard), "true", "false").equals("true");
  }

  /** One of the words. */
  public String choice(String key, String standard, String... words)
      throws IllegalConfigurationException {
    String value = text(key).orElse(standard);
    if (!List.of(words).contains(value)) {
      throw wrong(key, "must be one of " + String.join(", ", words) + ", not \"" + value + "\"");
    }
    return value;
  }

  /** The complaint about one key. */
  public IllegalConfigurationException wrong(String key, String problem) {
    return new IllegalConfigurationException("[" + id() + "] " + key + ": " + problem);
  }
}
