package vn.quay24.procedure.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * A text in each language of the product; Vietnamese is always there.
 *
 * @param texts BCP 47 tag to text
 */
public record LocalizedText(@JsonValue Map<String, String> texts) {

  @JsonCreator
  public LocalizedText {
    texts = Map.copyOf(texts);
    if (!texts.containsKey("vi")) {
      throw new IllegalArgumentException("a text needs Vietnamese (vi)");
    }
  }

  /** In this language, else Vietnamese. */
  public String in(String language) {
    String text = texts.get(language);
    return text != null ? text : vietnamese();
  }

  public String vietnamese() {
    return texts.getOrDefault("vi", "");
  }
}
