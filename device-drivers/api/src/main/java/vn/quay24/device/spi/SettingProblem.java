package vn.quay24.device.spi;

import java.util.List;
import java.util.Optional;

/**
 * One thing wrong with one key of a table, as data, so that it can be told in any language and at
 * the place where the key stands.
 *
 * @param key empty when the table as a whole is meant
 */
public record SettingProblem(String key, Cause cause) {

  /** What is wrong. */
  public sealed interface Cause {

    /** In English, to be read after the key: {@code must be 384 or 576, not 500}. */
    String sentence();
  }

  /** The key has to be there. */
  public record Missing() implements Cause {
    @Override
    public String sentence() {
      return "is missing";
    }
  }

  /**
   * Nobody knows such a word.
   *
   * @param known what there is
   */
  public record Unknown(String word, List<String> known) implements Cause {
    public Unknown {
      known = List.copyOf(known);
    }

    /** What was probably meant. */
    public Optional<String> nearest() {
      return NearestWord.to(word, known);
    }

    @Override
    public String sentence() {
      return "is not known"
          + nearest().map(word -> "; is it meant to be " + word + "?").orElse("")
          + "; known are "
          + String.join(", ", known);
    }
  }

  /** Another word than those that it may be. */
  public record NotAmong(List<String> words, String value) implements Cause {
    public NotAmong {
      words = List.copyOf(words);
    }

    /** What was probably meant. */
    public Optional<String> nearest() {
      return NearestWord.to(value, words);
    }

    @Override
    public String sentence() {
      return "must be " + either(words) + ", not " + quoted(value);
    }
  }

  /** No whole number between these two. */
  public record NotWhole(int least, int most, String value) implements Cause {
    @Override
    public String sentence() {
      return "must be a whole number from " + least + " to " + most + ", not " + quoted(value);
    }
  }

  /**
   * Anything else.
   *
   * @param explanation English, to be read after the key
   */
  public record Unusable(String explanation) implements Cause {
    @Override
    public String sentence() {
      return explanation;
    }
  }

  @Override
  public String toString() {
    return key.isEmpty() ? cause.sentence() : key + ": " + cause.sentence();
  }

  private static String either(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9_.-]+") ? value : "\"" + value + "\"";
  }
}
