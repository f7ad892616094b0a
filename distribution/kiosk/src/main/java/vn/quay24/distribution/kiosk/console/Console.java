package vn.quay24.distribution.kiosk.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.quay24.protocol.Wire;

/**
 * Says things to the technician in Vietnamese, and asks. For a machine it says one JSON object at
 * the end instead, and everything else beside it, on the error output. Not safe for use by several
 * threads, but for {@link #say} and {@link #line}.
 */
public final class Console {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle(
          "vn.quay24.distribution.kiosk.console.texts",
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private final PrintStream words;
  private final Optional<PrintStream> json;
  private final BufferedReader in;

  private Console(PrintStream words, Optional<PrintStream> json, BufferedReader in) {
    this.words = words;
    this.json = json;
    this.in = in;
  }

  /** For a person. */
  public static Console forPerson(PrintStream out, BufferedReader in) {
    return new Console(out, Optional.empty(), in);
  }

  /** For a machine. */
  public static Console forMachine(PrintStream out, PrintStream errors, BufferedReader in) {
    return new Console(errors, Optional.of(out), in);
  }

  /** The text of a key, with its arguments as they are. */
  public static String text(String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
  }

  public void say(String key, Object... arguments) {
    words.println(text(key, arguments));
  }

  /** A line that needs no translation. */
  public void line(String text) {
    words.println(text);
  }

  /** The answer to a question; empty when nobody answers any more. */
  public Optional<String> ask(String key, Object... arguments) throws IOException {
    words.print(text(key, arguments) + " ");
    words.flush();
    return Optional.ofNullable(in.readLine()).map(String::strip);
  }

  /** Whether a question was answered with yes: {@code c}, {@code có}, {@code y}. */
  public boolean confirm(String key, Object... arguments) throws IOException {
    String answer = ask(key, arguments).orElse("").toLowerCase(Locale.ROOT);
    return answer.equals("c")
        || answer.equals("có")
        || answer.equals("co")
        || answer.startsWith("y");
  }

  /** The result for a machine; a person has read it already. */
  public void result(Map<String, Object> facts) {
    json.ifPresent(
        out -> {
          out.writeBytes(Wire.write(new LinkedHashMap<>(facts)));
          out.println();
        });
  }
}
