package vn.quay24.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call from outside.
 *
 * @param path below the service's own address, starting with a slash or empty
 * @param query as it was sent, without the question mark; may be empty
 * @param headers names in lower case, first value each
 */
public record Request(
    String method, String path, String query, Map<String, String> headers, byte[] body) {

  public Request {
    headers = Map.copyOf(headers);
  }

  /** A call without a query. */
  public Request(String method, String path, Map<String, String> headers, byte[] body) {
    this(method, path, "", headers, body);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether the body is of this media type, parameters apart. */
  public boolean hasType(String mediaType) {
    return header("content-type")
        .orElse("")
        .toLowerCase(java.util.Locale.ROOT)
        .startsWith(mediaType);
  }

  /** The body as {@code application/x-www-form-urlencoded}; of a repeated name the first counts. */
  public Map<String, String> form() {
    return fields(new String(body, StandardCharsets.UTF_8));
  }

  /** The query's parameters; of a repeated name the first counts. */
  public Map<String, String> parameters() {
    return fields(query);
  }

  private static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  @Override
  public String toString() {
    return "Request[" + method + " " + path + ", redacted]";
  }
}
