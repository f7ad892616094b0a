package vn.quay24.kiosk.devices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.spi.SettingProblem;

/**
 * Reads the part of TOML 1.0 that a device file is written in: tables, and one line for each key,
 * whose value is a text, a whole number, {@code true} or {@code false}. Unlike the library, which
 * keeps no places and stops at the first mistake, it knows the line of everything and goes on.
 */
final class FlatToml {
  private static final int MOST_LINES = 10_000;
  private static final Pattern TABLE = Pattern.compile("\\[\\s*([A-Za-z0-9_-]+)\\s*\\]\\s*(#.*)?");
  private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9_-]+)\\s*=\\s*(.*)");

  private final Path file;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private @Nullable Table current;

  /** A table and where it begins. */
  record Table(String name, int line, Map<String, Entry> entries) {}

  /** A key's value, whatever its type, as text, and where it stands. */
  record Entry(String value, int line) {}

  private FlatToml(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file only named in problems
   */
  static FlatToml read(Path file, String text) {
    FlatToml toml = new FlatToml(file);
    String[] lines = text.split("\r?\n", MOST_LINES + 1);
    for (int i = 0; i < Math.min(lines.length, MOST_LINES); i++) {
      toml.take(lines[i].strip(), i + 1);
    }
    if (lines.length > MOST_LINES) {
      toml.complain(MOST_LINES, "", "is too long: a device file has at most this many lines");
    }
    return toml;
  }

  /** In the order of the file. */
  Map<String, Table> tables() {
    return tables;
  }

  /** What is no such line, in the order of the file. */
  List<FileProblem> problems() {
    return problems;
  }

  private void take(String text, int line) {
    Matcher table = TABLE.matcher(text);
    Matcher pair = PAIR.matcher(text);
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    if (table.matches()) {
      begin(table.group(1), line);
    } else if (text.startsWith("[")) {
      current = null;
      complain(line, "", "is no table: write its name in brackets, as in [printer]");
    } else if (pair.matches()) {
      take(pair.group(1), pair.group(2), line);
    } else {
      complain(line, "", "is neither a table nor a key: write key = \"value\"");
    }
  }

  private void begin(String name, int line) {
    Table known = tables.get(name);
    if (known != null) {
      current = new Table(name, line, new HashMap<>()); // its keys are still looked at
      complain(line, "", "is there already, in line " + known.line());
      return;
    }
    Table table = new Table(name, line, new LinkedHashMap<>());
    tables.put(name, table);
    current = table;
  }

  private void take(String key, String written, int line) {
    Table table = current;
    if (table == null) {
      complain(line, key, "stands in no table");
      return;
    }
    Optional<String> value = TomlValue.parse(written);
    Entry known = table.entries().get(key);
    if (value.isEmpty()) {
      complain(
          line, key, "must be a text in \"quotes\", a whole number, true or false, on one line");
    } else if (known != null) {
      complain(line, key, "is there already, in line " + known.line());
      return;
    }
    table.entries().put(key, new Entry(value.orElse(""), line)); // at least it is not missing
  }

  private void complain(int line, String key, String problem) {
    problems.add(
        new FileProblem(
            file,
            line,
            current == null ? "" : current.name(),
            new SettingProblem(key, new SettingProblem.Unusable(problem))));
  }
}
