package vn.quay24.kiosk.screen.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language. A language is a file {@code texts_<tag>.properties} beside this class,
 * UTF-8; {0}, {1} … stand for arguments. A missing key is a mistake in the product.
 */
public final class Texts {
  private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final Map<String, String> texts;

  private Texts(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * The texts of a language.
   *
   * @param language BCP 47 tag
   */
  public static Texts of(String language) {
    return LOADED.computeIfAbsent(language, Texts::load);
  }

  /** BCP 47 tag. */
  public String language() {
    return language;
  }

  /** All keys. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /** The text of a key, with arguments in place. */
  public String say(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException(
          "texts_" + language + ".properties lacks the key " + key + ": add it in every language");
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  private static Texts load(String language) {
    String file = "texts_" + language + ".properties";
    try (var in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the product");
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> texts = new TreeMap<>();
      read.forEach((key, text) -> texts.put((String) key, (String) text));
      return new Texts(language, Map.copyOf(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
