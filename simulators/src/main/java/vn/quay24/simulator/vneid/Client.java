package vn.quay24.simulator.vneid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import vn.quay24.simulator.http.Request;

/**
 * The one registered client. Proves itself by {@code client_secret_basic} or {@code
 * client_secret_post} (OpenID Connect Core §9).
 */
public record Client(String id, String secret) {

  boolean made(Request request, Map<String, String> form) {
    String authorization = request.header("authorization").orElse("");
    if (!authorization.startsWith("Basic ")) {
      return same(form.getOrDefault("client_id", ""), id)
          && same(form.getOrDefault("client_secret", ""), secret);
    }
    try {
      byte[] pair = Base64.getDecoder().decode(authorization.substring(6).trim());
      return same(new String(pair, StandardCharsets.UTF_8), id + ":" + secret);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Client[" + id + ", redacted]";
  }
}
