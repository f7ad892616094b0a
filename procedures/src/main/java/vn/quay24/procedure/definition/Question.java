package vn.quay24.procedure.definition;

import java.util.List;
import java.util.Optional;

/**
 * One question, one page.
 *
 * @param key {@code [a-z][a-zA-Z0-9]*}, unique in the procedure
 * @param prefill where the chip answers it; then the citizen only checks it
 * @param askWhen CEL over the answers (map {@code a} of strings); absent means always
 * @param options for {@link Kind#CHOICE}
 * @param schema JSON Schema (2020-12) that the value must meet, as JSON text; absent means any text
 * @param problem what is wrong when it does not, in words that help
 */
public record Question(
    String key,
    LocalizedText label,
    Optional<LocalizedText> help,
    Kind kind,
    boolean required,
    Optional<CardField> prefill,
    Optional<String> askWhen,
    List<Option> options,
    Optional<String> schema,
    Optional<LocalizedText> problem) {

  public Question {
    options = List.copyOf(options);
  }

  /** How it is asked; values are always text. */
  public enum Kind {
    TEXT,
    /** A person's name; capitals kept as typed. */
    NAME,
    /** Text of up to three lines, such as an address. */
    LONG_TEXT,
    /** A whole number in digits. */
    NUMBER,
    /** yyyy-MM-dd. */
    DATE,
    /** 0xxxxxxxxx. */
    PHONE,
    /** Twelve digits. */
    CITIZEN_NUMBER,
    /** Value is an option's key. */
    CHOICE,
    /** {@code yes} or {@code no}. */
    YES_NO
  }

  /** What the chip knows. */
  public enum CardField {
    NUMBER,
    FULL_NAME,
    BIRTH,
    SEX,
    NATIONALITY,
    ETHNIC_GROUP,
    ORIGIN,
    RESIDENCE,
    ISSUED,
    FATHER,
    MOTHER,
    SPOUSE
  }

  /** One of the choices. */
  public record Option(String key, LocalizedText label) {}
}
