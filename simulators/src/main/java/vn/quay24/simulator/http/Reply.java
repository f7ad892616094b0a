package vn.quay24.simulator.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** What a service answers. */
public record Reply(int status, String contentType, byte[] body) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** JSON of a map, list or record. */
  public static Reply json(int status, Object value) {
    return new Reply(status, "application/json", JSON.writeValueAsBytes(value));
  }

  /** A refusal with its reason, for the developer on the other side. */
  public static Reply refused(int status, String reason) {
    return new Reply(status, "text/plain; charset=utf-8", reason.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply empty(int status) {
    return new Reply(status, "text/plain; charset=utf-8", new byte[0]);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Reply[" + status + ", redacted]";
  }
}
