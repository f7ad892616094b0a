package vn.quay24.provisioning.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed after a command: {@code --name value} pairs and plain words. */
public final class Arguments {
  private final Map<String, String> options = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  private Arguments() {}

  /**
   * Takes a command line apart.
   *
   * @param known names of options, without dashes
   * @throws UsageException an unknown option, one without value, or one given twice
   */
  public static Arguments parse(List<String> line, Set<String> known) throws UsageException {
    Arguments arguments = new Arguments();
    for (int i = 0; i < line.size(); i++) {
      String each = line.get(i);
      if (!each.startsWith("--")) {
        arguments.words.add(each);
        continue;
      }
      String name = each.substring(2);
      if (!known.contains(name)) {
        throw new UsageException("usage.unknown", each);
      }
      if (i + 1 == line.size()) {
        throw new UsageException("usage.value", each);
      }
      if (arguments.options.put(name, line.get(++i)) != null) {
        throw new UsageException("usage.twice", each);
      }
    }
    return arguments;
  }

  /** An option that must be there. */
  public String required(String name) throws UsageException {
    return optional(name).orElseThrow(() -> new UsageException("usage.missing", "--" + name));
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** A whole number within bounds. */
  public int whole(String name, int otherwise, int least, int most) throws UsageException {
    String text = options.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new UsageException("usage.number", "--" + name + " " + least + "–" + most);
    }
    return Integer.parseInt(text);
  }

  /** The one plain word. */
  public String word(String what) throws UsageException {
    if (words.size() != 1) {
      throw new UsageException("usage.missing", what);
    }
    return words.getFirst();
  }

  /** Refuses plain words where there is no place for them. */
  public void noWords() throws UsageException {
    if (!words.isEmpty()) {
      throw new UsageException("usage.unknown", words.getFirst());
    }
  }
}
