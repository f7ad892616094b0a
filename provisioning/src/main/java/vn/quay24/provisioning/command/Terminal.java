package vn.quay24.provisioning.command;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says things to the person at the keyboard, in Vietnamese or English. */
public final class Terminal {
  private static final String BUNDLE = "vn.quay24.provisioning.command.texts";

  private final PrintStream out;
  private final ResourceBundle texts;

  /**
   * @param language {@code vi}; anything else means English
   */
  public Terminal(PrintStream out, String language) {
    this.out = out;
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.of(language.equals("vi") ? "vi" : "en"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** {@code vi} or {@code en}. */
  public String language() {
    return texts.getLocale().getLanguage();
  }

  /** Says a text with its arguments, which are printed as they are. */
  public void say(String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    out.println(new MessageFormat(this.texts.getString(key), Locale.ROOT).format(texts));
  }

  /** Prints a line that needs no translation: a path, a problem of a definition. */
  public void line(String text) {
    out.println(text);
  }

  /** Whether there is a text of this key. */
  public boolean knows(String key) {
    return texts.containsKey(key);
  }
}
