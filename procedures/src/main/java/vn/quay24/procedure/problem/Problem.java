package vn.quay24.procedure.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that keeps a catalogue from citizens.
 *
 * @param place file and field, for example {@code procedures/2.000635.toml: fee.amount}
 * @param arguments what the words are about: numbers, keys, what was found
 */
public record Problem(String place, Flaw flaw, List<String> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A problem at a place. */
  public static Problem of(String place, Flaw flaw, Object... arguments) {
    return new Problem(place, flaw, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** The same, seen from further outside: of a file, of a table. */
  public Problem within(String outer) {
    return new Problem(outer + place, flaw, arguments);
  }

  /**
   * In words, with its place in front.
   *
   * @param language {@code vi}; anything else means English
   */
  public String in(String language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "vn.quay24.procedure.problem.flaws",
            Locale.of(language.equals("vi") ? "vi" : "en"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    MessageFormat text = new MessageFormat(texts.getString(flaw.name()), Locale.ROOT);
    return place + " " + text.format(arguments.toArray());
  }

  @Override
  public String toString() {
    return in("en");
  }
}
