package vn.quay24.device.emulator.scanner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line of scanimage(1), as far as the emulated scanner understands it. */
record ScanOptions(Map<String, String> values, Set<String> flags) {
  private static final Map<String, String> SHORT =
      Map.of(
          "-d",
          "--device-name",
          "-f",
          "--formatted-device-list",
          "-L",
          "--list-devices",
          "-x",
          "--x",
          "-y",
          "--y",
          "-l",
          "--l",
          "-t",
          "--t",
          "-b",
          "--batch",
          "-n",
          "--dont-scan");
  private static final Set<String> FLAGS =
      Set.of("--list-devices", "--batch-print", "--dont-scan", "--presence");
  private static final Set<String> VALUES =
      Set.of(
          "--device-name",
          "--formatted-device-list",
          "--source",
          "--mode",
          "--resolution",
          "--format",
          "--batch",
          "--batch-count",
          "--batch-start",
          "--depth",
          "--x",
          "--y",
          "--l",
          "--t");

  /** A command line that scanimage would refuse. */
  static final class BadOptionException extends Exception {
    private static final long serialVersionUID = 1L;

    BadOptionException(String message) {
      super(message);
    }
  }

  static ScanOptions parse(List<String> arguments) throws BadOptionException {
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new HashSet<>();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      String word = equals < 0 ? argument : argument.substring(0, equals);
      String name = SHORT.getOrDefault(word, word);
      if (FLAGS.contains(name)) {
        flags.add(name);
      } else if (VALUES.contains(name)) {
        values.put(name, equals < 0 ? next(rest, word) : argument.substring(equals + 1));
      } else {
        throw new BadOptionException("unrecognized option '" + word + "'");
      }
    }
    return new ScanOptions(values, flags);
  }

  private static String next(Iterator<String> rest, String word) throws BadOptionException {
    if (!rest.hasNext()) {
      throw new BadOptionException("option '" + word + "' requires an argument");
    }
    return rest.next();
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  int number(String name, int standard) throws BadOptionException {
    String text = values.getOrDefault(name, String.valueOf(standard));
    if (!text.matches("[0-9]{1,6}")) {
      throw new BadOptionException("option '" + name + "' has no number");
    }
    return Integer.parseInt(text);
  }
}
