package vn.quay24.protocol.release;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.quay24.protocol.MalformedMessageException;

/**
 * The bytes that a signature is made over: OLPC canonical JSON. Members sorted by name, no white
 * space, only quotation mark and backslash escaped, whole numbers only.
 */
final class CanonicalJson {
  private static final int DEEPEST = 16;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CanonicalJson() {}

  static byte[] of(JsonNode node) throws MalformedMessageException {
    CanonicalJson canonical = new CanonicalJson();
    canonical.value(node, 0);
    return canonical.out.toByteArray();
  }

  private void value(JsonNode node, int depth) throws MalformedMessageException {
    if (depth > DEEPEST) {
      throw new MalformedMessageException("nested deeper than " + DEEPEST);
    }
    if (node.isObject()) {
      object(node, depth);
    } else if (node.isArray()) {
      array(node, depth);
    } else if (node.isString()) {
      string(node.asString());
    } else if (node.isIntegralNumber() || node.isBoolean() || node.isNull()) {
      text(node.toString());
    } else {
      throw new MalformedMessageException("a number with a fraction cannot be signed");
    }
  }

  private void object(JsonNode node, int depth) throws MalformedMessageException {
    Map<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
    text("{");
    boolean first = true;
    for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
      if (!first) {
        text(",");
      }
      first = false;
      string(member.getKey());
      text(":");
      value(member.getValue(), depth + 1);
    }
    text("}");
  }

  private void array(JsonNode node, int depth) throws MalformedMessageException {
    text("[");
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        text(",");
      }
      value(node.get(i), depth + 1);
    }
    text("]");
  }

  private void string(String value) {
    text("\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
