package vn.quay24.centre.connector.vneid;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.quay24.centre.verification.IdentityProvider;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.http.Exchange;

/**
 * VNeID by OpenID Connect Client-Initiated Backchannel Authentication Core 1.0, poll mode. The
 * client proves itself by {@code client_secret_basic}.
 */
public final class CibaClient implements IdentityProvider, AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String GRANT = "urn:openid:params:grant-type:ciba";
  private static final int DEFAULT_INTERVAL = 5;
  private static final int DEFAULT_EXPIRY = 120;

  private final String issuer;
  private final String authorization;
  private final IdTokens tokens;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  public CibaClient(String issuer, String clientId, String clientSecret, InstantSource clock) {
    this.issuer = issuer;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (encode(clientId) + ":" + encode(clientSecret))
                        .getBytes(StandardCharsets.UTF_8));
    this.tokens = new IdTokens(issuer, clientId, clock);
  }

  @Override
  public Begun begin(String citizenNumber, String matchNumber)
      throws IOException, InterruptedException {
    Answered answer =
        post(
            "/bc-authorize",
            Map.of(
                "scope", "openid",
                "login_hint", citizenNumber,
                "binding_message", matchNumber));
    if (answer.status == 200) {
      return new Begun.Asked(
          required(answer.body, "auth_req_id"),
          Duration.ofSeconds(answer.body.path("expires_in").asInt(DEFAULT_EXPIRY)),
          Duration.ofSeconds(answer.body.path("interval").asInt(DEFAULT_INTERVAL)));
    }
    if (error(answer).equals("unknown_user_id")) {
      return new Begun.NoAccount();
    }
    throw new IOException("bc-authorize: " + answer.status + " " + error(answer));
  }

  @Override
  public Answer poll(String id, String citizenNumber) throws IOException, InterruptedException {
    Answered answer = post("/token", Map.of("grant_type", GRANT, "auth_req_id", id));
    if (answer.status == 200) {
      tokens.require(required(answer.body, "id_token"), citizenNumber, keys());
      return Answer.CONFIRMED;
    }
    return switch (error(answer)) {
      case "authorization_pending", "slow_down" -> Answer.PENDING;
      case "access_denied" -> Answer.DENIED;
      case "expired_token", "invalid_grant" -> Answer.EXPIRED;
      default -> throw new IOException("token: " + answer.status + " " + error(answer));
    };
  }

  private record Answered(int status, JsonNode body) {}

  private JsonNode keys() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/jwks")).timeout(LIMIT).GET().build();
    Answered answer = send(request);
    if (answer.status != 200) {
      throw new IOException("jwks: " + answer.status);
    }
    return answer.body.path("keys");
  }

  private Answered post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(issuer + path))
            .timeout(LIMIT)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private Answered send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        Exchange.of(
            http,
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), Wire.MAX_MESSAGE),
            LIMIT);
    try {
      return new Answered(response.statusCode(), Wire.readTree(response.body()));
    } catch (MalformedMessageException e) {
      throw new IOException("VNeID did not answer with JSON", e);
    }
  }

  private static String required(JsonNode body, String field) throws IOException {
    String value = body.path(field).asString("");
    if (value.isEmpty()) {
      throw new IOException("VNeID's answer lacks " + field);
    }
    return value;
  }

  private static String error(Answered answer) {
    return answer.body.path("error").asString("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
