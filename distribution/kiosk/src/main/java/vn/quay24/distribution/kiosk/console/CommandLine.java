package vn.quay24.distribution.kiosk.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed: words, {@code --name value} and {@code --flag}. */
public final class CommandLine {
  private static final String DASHES = "--";

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private CommandLine() {}

  /**
   * Takes a command line apart.
   *
   * @param valued options with a value, without dashes
   * @param flags options without
   */
  public static CommandLine parse(List<String> typed, Set<String> valued, Set<String> flags)
      throws UsageException {
    CommandLine line = new CommandLine();
    for (int i = 0; i < typed.size(); i++) {
      String each = typed.get(i);
      String name = each.startsWith(DASHES) ? each.substring(DASHES.length()) : "";
      if (name.isEmpty()) {
        line.words.add(each);
      } else if (flags.contains(name)) {
        line.options.put(name, "");
      } else if (!valued.contains(name)) {
        throw new UsageException("usage.unknown", each);
      } else if (i + 1 == typed.size()) {
        throw new UsageException("usage.value", each);
      } else if (line.options.put(name, typed.get(++i)) != null) {
        throw new UsageException("usage.twice", each);
      }
    }
    return line;
  }

  public Optional<String> word(int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }

  /** Refuses more plain words than there is a use for. */
  public void atMost(int count) throws UsageException {
    if (words.size() > count) {
      throw new UsageException("usage.unknown", words.get(count));
    }
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  public boolean has(String flag) {
    return options.containsKey(flag);
  }

  /** A whole number within bounds. */
  public int whole(String name, int otherwise, int least, int most) throws UsageException {
    String text = options.get(name);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new UsageException("usage.number", DASHES + name + " " + least + "–" + most);
  }
}
