package vn.quay24.kiosk.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;
import vn.quay24.kiosk.power.PowerLimits;
import vn.quay24.kiosk.touch.TouchLimits;
import vn.quay24.kiosk.visit.Limits;

/**
 * {@code kiosk.toml}; the keys are in {@code docs/reference/wires.md}. Relative paths are relative
 * to the file.
 *
 * @param data SQLite record, sealed parts, own key
 * @param identity folder made by enrolment
 * @param socket the agent's local socket
 * @param devices the device file
 * @param catalogue slots that the agent fills
 * @param window size of the screen
 */
public record KioskConfiguration(
    Path data,
    Path identity,
    Path socket,
    Path devices,
    Path catalogue,
    Window window,
    Limits limits,
    PowerLimits power,
    TouchLimits touch) {

  /** The screen: pixels, and inches across. */
  public record Window(int width, int height, double diagonalInches) {}

  /**
   * Reads the file.
   *
   * @throws ConfigurationException unreadable, or a key is wrong; names file, table and key
   */
  public static KioskConfiguration read(Path file) throws ConfigurationException {
    Table root = new Table(file, "", toml(file));
    Table screen = root.table("screen");
    Table limits = root.table("limits");
    Limits usual = Limits.USUAL;
    return new KioskConfiguration(
        root.path("data"),
        root.path("identity"),
        root.path("socket"),
        root.path("devices"),
        root.path("catalogue"),
        new Window(
            screen.number("width", 1080, 320, 16_384),
            screen.number("height", 1920, 320, 16_384),
            screen.number("diagonal-inches", 27, 7, 120)),
        new Limits(
            limits.seconds("idle", usual.idle(), 20),
            limits.seconds("paying", usual.paying(), 60),
            limits.seconds("confirming", usual.confirming(), 30),
            limits.seconds("working", usual.working(), 60),
            limits.seconds("warning", usual.warning(), 20),
            limits.seconds("goodbye", usual.goodbye(), 5),
            limits.seconds("card-call", usual.cardCall(), 30)),
        power(root.table("power")),
        touch(root.table("touch")));
  }

  private static TouchLimits touch(Table touch) throws ConfigurationException {
    TouchLimits usual = TouchLimits.USUAL;
    int days = Math.toIntExact(usual.untouched().toDays());
    return new TouchLimits(
        Duration.ofDays(touch.number("untouched-days", days, 0, 365)),
        touch.number("ghost-rate", usual.rate(), 5, 1_000),
        touch.seconds("ghost-seconds", usual.lasting(), 1));
  }

  private static PowerLimits power(Table power) throws ConfigurationException {
    PowerLimits usual = PowerLimits.USUAL;
    return new PowerLimits(
        power.seconds("least-runtime", usual.leastRuntime(), 0),
        power.seconds("last-visit", usual.lastVisit(), 1),
        power.words("shutdown-command"));
  }

  static JsonNode toml(Path file) throws ConfigurationException {
    try {
      return new TomlMapper().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new ConfigurationException(file + " is not TOML: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ConfigurationException(file + " cannot be read", e);
    }
  }

  /** One table of a file, whose complaints name it. */
  record Table(Path file, String name, JsonNode node) {

    Table table(String key) throws ConfigurationException {
      JsonNode inner = node.path(key);
      if (!inner.isMissingNode() && !inner.isObject()) {
        throw wrong(key, "must be a table");
      }
      return new Table(file, key, inner);
    }

    Path path(String key) throws ConfigurationException {
      JsonNode value = node.path(key);
      if (!value.isString() || value.asString().isBlank()) {
        throw wrong(key, "is missing; it names a path");
      }
      return file.toAbsolutePath().resolveSibling(value.asString()).normalize();
    }

    int number(String key, int usual, int least, int most) throws ConfigurationException {
      JsonNode value = node.path(key);
      if (value.isMissingNode()) {
        return usual;
      }
      if (!value.isNumber() || value.asInt(-1) < least || value.asInt(-1) > most) {
        throw wrong(key, "must be a number from " + least + " to " + most);
      }
      return value.asInt();
    }

    Duration seconds(String key, Duration usual, int least) throws ConfigurationException {
      return Duration.ofSeconds(
          number(key, Math.toIntExact(usual.toSeconds()), least, 24 * 60 * 60));
    }

    /** A command line, its words apart by blanks; empty when it is not there. */
    List<String> words(String key) throws ConfigurationException {
      JsonNode value = node.path(key);
      if (value.isMissingNode()) {
        return List.of();
      }
      if (!value.isString() || value.asString().isBlank()) {
        throw wrong(key, "must be a command");
      }
      return List.of(value.asString().strip().split(" +", -1));
    }

    private ConfigurationException wrong(String key, String problem) {
      String where = name.isEmpty() ? "" : ", table [" + name + "]";
      return new ConfigurationException(file + where + ": key " + key + " " + problem);
    }
  }
}
