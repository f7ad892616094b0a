package vn.quay24.protocol;

import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as it crosses our wires: fields in the order of the record, unknown fields ignored, times as
 * ISO 8601. Thread-safe.
 */
public final class Wire {
  /** Longest JSON message that is read, in bytes. */
  public static final int MAX_MESSAGE = 4 * 1024 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // What a record must have, it has: half a message is no message. What an older sender
          // does not know yet stays optional, a count or a yes-or-no: empty, 0, false.
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          // 8000.7 đồng must not become 8000.
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private Wire() {}

  /** Writes a record of this module as UTF-8 JSON. */
  public static byte[] write(Object message) {
    return MAPPER.writeValueAsBytes(message);
  }

  /**
   * Reads a message.
   *
   * @throws MalformedMessageException not JSON, too long, or not what the type says
   */
  public static <T> T read(byte[] json, Class<T> type) throws MalformedMessageException {
    return read(json, type, MAX_MESSAGE);
  }

  /**
   * Reads a message of a kind that may be longer than others.
   *
   * @param longest in bytes
   */
  public static <T> T read(byte[] json, Class<T> type, int longest)
      throws MalformedMessageException {
    if (json.length > longest) {
      throw new MalformedMessageException(
          type.getSimpleName() + " is longer than " + longest + " bytes");
    }
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new MalformedMessageException(type.getSimpleName() + " is null");
      }
      return value;
    } catch (JacksonException e) {
      // The original message may quote the content: keep only where it went wrong.
      throw new MalformedMessageException(
          "not a " + type.getSimpleName() + ": " + e.getClass().getSimpleName());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new MalformedMessageException("not a " + type.getSimpleName() + ": a value is missing");
    }
  }

  /** Reads JSON without a type; for signed documents whose bytes matter. */
  public static JsonNode readTree(byte[] json) throws MalformedMessageException {
    if (json.length > MAX_MESSAGE) {
      throw new MalformedMessageException("longer than " + MAX_MESSAGE + " bytes");
    }
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new MalformedMessageException("not JSON: " + e.getClass().getSimpleName());
    }
  }
}
