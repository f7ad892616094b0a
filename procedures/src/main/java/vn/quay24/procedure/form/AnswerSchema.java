package vn.quay24.procedure.form;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.problem.Flaw;

/**
 * The JSON Schema (2020-12) of a question. Only keywords that say something about one text or one
 * whole number are known, so that a misspelt one cannot pass for a check. Immutable, thread-safe.
 */
public final class AnswerSchema {
  /** Our annotation: {@code "x-not-after": "today"} for dates that must have come. */
  static final String NOT_AFTER = "x-not-after";

  private static final Set<String> TEXT_KEYWORDS =
      Set.of("type", "minLength", "maxLength", "pattern", "enum", "const", "not", NOT_AFTER);
  private static final Set<String> NUMBER_KEYWORDS =
      Set.of("type", "minimum", "maximum", "multipleOf", "enum", "const", "not");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema;
  private final boolean number;
  private final boolean notAfterToday;

  private AnswerSchema(Schema schema, boolean number, boolean notAfterToday) {
    this.schema = schema;
    this.number = number;
    this.notAfterToday = notAfterToday;
  }

  /**
   * Compiles a schema.
   *
   * @throws InvalidSchemaException not JSON, an unknown keyword, or a keyword with a wrong value
   */
  public static AnswerSchema compile(String json, Question.Kind kind)
      throws InvalidSchemaException {
    boolean number = kind == Question.Kind.NUMBER;
    try {
      JsonNode node = MAPPER.readTree(json);
      requireKeywords(node, number ? NUMBER_KEYWORDS : TEXT_KEYWORDS);
      requireNotAfter(node, kind);
      requireValid(node);
      if (node.has("pattern")) {
        Pattern.compile(node.path("pattern").asString(""));
      }
      boolean notAfterToday = node.has(NOT_AFTER);
      if (node instanceof ObjectNode table) {
        table.remove(NOT_AFTER); // ours; the validator would warn of it
      }
      return new AnswerSchema(REGISTRY.getSchema(node), number, notAfterToday);
    } catch (JacksonException e) {
      throw new InvalidSchemaException(Flaw.SCHEMA_NOT_JSON, e.getOriginalMessage());
    } catch (PatternSyntaxException e) {
      throw new InvalidSchemaException(Flaw.SCHEMA_PATTERN, e.getDescription());
    } catch (SchemaException e) {
      throw new InvalidSchemaException(Flaw.SCHEMA_INVALID, String.valueOf(e.getMessage()));
    }
  }

  /** Whether an answer, already of its kind, meets the schema. */
  boolean accepts(String value) {
    JsonNode node =
        number
            ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
            : JsonNodeFactory.instance.stringNode(value);
    return schema.validate(node).isEmpty();
  }

  /** Whether a date may not lie in the future. */
  boolean notAfterToday() {
    return notAfterToday;
  }

  private static void requireKeywords(JsonNode node, Set<String> known)
      throws InvalidSchemaException {
    if (!node.isObject()) {
      throw new InvalidSchemaException(Flaw.SCHEMA_NOT_A_TABLE);
    }
    for (String keyword : node.propertyNames()) {
      if (!known.contains(keyword)) {
        throw new InvalidSchemaException(Flaw.SCHEMA_KEYWORD, keyword, new TreeSet<>(known));
      }
    }
    if (node.has("not")) {
      requireKeywords(node.path("not"), known);
    }
  }

  private static void requireNotAfter(JsonNode node, Question.Kind kind)
      throws InvalidSchemaException {
    if (node.has(NOT_AFTER)
        && (kind != Question.Kind.DATE || !node.path(NOT_AFTER).asString("").equals("today"))) {
      throw new InvalidSchemaException(Flaw.SCHEMA_NOT_AFTER);
    }
  }

  private static void requireValid(JsonNode node) throws InvalidSchemaException {
    Schema meta =
        REGISTRY.getSchema(
            com.networknt.schema.SchemaLocation.of(
                SpecificationVersion.DRAFT_2020_12.getDialectId()));
    for (com.networknt.schema.Error error : meta.validate(node)) {
      throw new InvalidSchemaException(
          Flaw.SCHEMA_INVALID, error.getInstanceLocation() + " " + error.getMessage());
    }
  }
}
