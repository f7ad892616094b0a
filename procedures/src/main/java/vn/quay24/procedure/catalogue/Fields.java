package vn.quay24.procedure.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.problem.Flaw;
import vn.quay24.procedure.problem.Problem;

/**
 * One table of a file that a person wrote. Reading never fails: what is missing or wrong is noted
 * with file and field, a stand-in comes back, and the caller gives up at the end if anything was
 * noted. A field that nobody asked for is a spelling mistake and noted too. One thread.
 */
final class Fields {
  private static final int MOST = 10_000;
  private static final LocalizedText NO_TEXT = new LocalizedText(Map.of("vi", ""));

  private final JsonNode table;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> asked = new HashSet<>();

  /**
   * A table.
   *
   * @param path file and field as a problem names them, for example {@code a.toml: question[2]}
   * @param problems where they are noted
   */
  Fields(JsonNode table, String path, List<Problem> problems) {
    this.table = table;
    this.path = path;
    this.problems = problems;
  }

  String text(String name) {
    return optionalText(name).orElseGet(() -> missing(name, "\"…\"", ""));
  }

  Optional<String> optionalText(String name) {
    JsonNode node = ask(name);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isString() || node.stringValue().isBlank()) {
      return Optional.of(wrong(name, "", Flaw.NOT_TEXT));
    }
    return Optional.of(node.stringValue().strip());
  }

  LocalizedText localized(String name) {
    return optionalLocalized(name)
        .orElseGet(() -> missing(name, name + ".vi, " + name + ".en", NO_TEXT));
  }

  Optional<LocalizedText> optionalLocalized(String name) {
    JsonNode node = ask(name);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      return Optional.of(wrong(name, NO_TEXT, Flaw.NOT_LANGUAGES));
    }
    Map<String, String> texts = new HashMap<>();
    Fields languages = new Fields(node, field(name), problems);
    node.propertyNames().forEach(language -> texts.put(language, languages.text(language)));
    return Optional.of(
        texts.containsKey("vi")
            ? new LocalizedText(texts)
            : wrong(name, NO_TEXT, Flaw.NO_VIETNAMESE));
  }

  /** One of the words of an enum, written small with hyphens. */
  <E extends Enum<E>> E word(String name, Class<E> type) {
    E first = type.getEnumConstants()[0];
    return optionalWord(name, type).orElseGet(() -> missing(name, words(type).toString(), first));
  }

  <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> type) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(each -> word(each).equals(text.get()))
            .findAny();
    return found.isPresent()
        ? found
        : Optional.of(wrong(name, type.getEnumConstants()[0], Flaw.NOT_A_WORD, words(type)));
  }

  long whole(String name) {
    JsonNode node = ask(name);
    if (node.isMissingNode()) {
      return missing(name, "0 …", 0L);
    }
    return node.isIntegralNumber() && node.canConvertToLong()
        ? node.longValue()
        : wrong(name, 0L, Flaw.NOT_WHOLE);
  }

  int small(String name, int otherwise) {
    if (!table.has(name)) {
      asked.add(name);
      return otherwise;
    }
    long value = whole(name);
    return value >= 0 && value <= MOST
        ? (int) value
        : wrong(name, otherwise, Flaw.OUT_OF_BOUNDS, 0, MOST);
  }

  boolean yesNo(String name) {
    return optionalYesNo(name).orElseGet(() -> missing(name, "true | false", false));
  }

  Optional<Boolean> optionalYesNo(String name) {
    JsonNode node = ask(name);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(
        node.isBoolean() ? node.booleanValue() : wrong(name, false, Flaw.NOT_BOOLEAN));
  }

  LocalDate date(String name) {
    return optionalDate(name).orElseGet(() -> missing(name, "\"2026-01-31\"", LocalDate.EPOCH));
  }

  Optional<LocalDate> optionalDate(String name) {
    return optionalText(name).map(text -> date(name, text));
  }

  List<LocalDate> dates(String name) {
    return texts(name).stream().map(text -> date(name, text)).toList();
  }

  private LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      return wrong(name, LocalDate.EPOCH, Flaw.NOT_A_DATE, text);
    }
  }

  /** A list of texts; absent means none. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : list(name)) {
      if (node.isString() && !node.stringValue().isBlank()) {
        texts.add(node.stringValue().strip());
      } else {
        note(field(name), Flaw.NOT_TEXTS);
      }
    }
    return texts;
  }

  /** A table that must be there. */
  Fields table(String name) {
    JsonNode node = ask(name);
    if (!node.isObject()) {
      note(field(name), Flaw.MISSING, "[" + name + "]");
    }
    return new Fields(node, field(name), problems);
  }

  /** Tables written as {@code [[name]]}; absent means none. */
  List<Fields> tables(String name) {
    List<Fields> tables = new ArrayList<>();
    for (JsonNode node : list(name)) {
      Fields each = new Fields(node, field(name) + "[" + (tables.size() + 1) + "]", problems);
      if (!node.isObject()) {
        note(each.path, Flaw.NOT_A_TABLE);
      }
      tables.add(each);
    }
    return tables;
  }

  /** A table as JSON text. */
  Optional<String> json(String name) {
    JsonNode node = ask(name);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(node.isObject() ? node.toString() : wrong(name, "{}", Flaw.NOT_A_TABLE));
  }

  /** Notes the fields that nobody asked for. */
  void end() {
    for (String name : table.propertyNames()) {
      if (!asked.contains(name)) {
        note(field(name), Flaw.UNKNOWN_FIELD, asked.stream().sorted().toList());
      }
    }
  }

  private Iterable<JsonNode> list(String name) {
    JsonNode node = ask(name);
    if (node.isMissingNode() || node.isArray()) {
      return node;
    }
    return wrong(name, JsonNodeFactory.instance.arrayNode(), Flaw.NOT_A_LIST);
  }

  private JsonNode ask(String name) {
    asked.add(name);
    return table.path(name);
  }

  private String field(String name) {
    return path.endsWith(":") ? path + " " + name : path + "." + name;
  }

  private <T> T missing(String name, String what, T standIn) {
    return wrong(name, standIn, Flaw.MISSING, what);
  }

  private <T> T wrong(String name, T standIn, Flaw flaw, Object... arguments) {
    note(field(name), flaw, arguments);
    return standIn;
  }

  private void note(String field, Flaw flaw, Object... arguments) {
    problems.add(Problem.of(field, flaw, arguments));
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Fields::word).toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
