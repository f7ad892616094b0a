package vn.quay24.simulator.vneid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;

class VneidTest {
  private static final String NUMBER = "999190000123";

  private Instant now = Instant.parse("2026-11-20T08:00:00Z");
  private final Vneid vneid =
      new Vneid(
          new Vneid.Setting(
              "http://127.0.0.1/vneid", new Client("quay24", "secret"), NUMBER::equals),
          () -> now,
          new Random(24),
          () -> {});

  VneidTest() throws GeneralSecurityException {}

  @Test
  void theOwnerConfirmsByTappingTheNumberOnTheTerminal() {
    String request = authorize();
    assertEquals("authorization_pending", json(poll(request)).path("error").asString());

    vneid.choose(vneid.onPhone().getFirst().id(), "42");

    JsonNode answer = json(poll(request));
    String[] token = answer.path("id_token").asString().split("\\.", -1);
    JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token[1]));
    assertEquals(NUMBER, claims.path("sub").asString());
    assertEquals("quay24", claims.path("aud").asString());
    assertEquals(64, Base64.getUrlDecoder().decode(token[2]).length);
  }

  @Test
  void thePhoneOffersThreeNumbersAndOneIsRight() {
    authorize();

    var choices = vneid.onPhone().getFirst().choices();

    assertEquals(3, choices.stream().distinct().count());
    assertTrue(choices.contains("42"));
  }

  @Test
  void aWrongNumberDenies() {
    String request = authorize();
    var onPhone = vneid.onPhone().getFirst();
    String wrong =
        onPhone.choices().stream().filter(n -> !n.equals("42")).findFirst().orElseThrow();

    vneid.choose(onPhone.id(), wrong);

    assertEquals("access_denied", json(poll(request)).path("error").asString());
  }

  @Test
  void aRefusalIsFinal() {
    String request = authorize();
    String onPhone = vneid.onPhone().getFirst().id();
    vneid.deny(onPhone);

    vneid.choose(onPhone, "42");

    assertEquals("access_denied", json(poll(request)).path("error").asString());
  }

  @Test
  void nobodyAnswersForThreeMinutes() {
    String request = authorize();

    now = now.plus(Duration.ofMinutes(3));

    assertEquals("expired_token", json(poll(request)).path("error").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "profile,999190000123,42,invalid_scope",
    "openid,12,42,invalid_request",
    "openid,999190000123,4242,invalid_binding_message",
    "openid,999190000999,42,unknown_user_id"
  })
  void aBadRequestIsRefusedWithItsReason(String scope, String hint, String match, String error) {
    Reply reply =
        post(
            "/bc-authorize",
            Map.of("scope", scope, "login_hint", hint, "binding_message", match),
            "secret");

    assertEquals(400, reply.status());
    assertEquals(error, json(reply).path("error").asString());
  }

  @Test
  void aStrangerIsNotServed() {
    assertEquals(401, post("/bc-authorize", Map.of("scope", "openid"), "guess").status());
  }

  @Test
  void theKeysAreAsRfc7517HasThem() {
    JsonNode key =
        json(vneid.answer(new Request("GET", "/jwks", Map.of(), new byte[0]))).path("keys").get(0);

    assertEquals("P-256", key.path("crv").asString());
    assertEquals(32, Base64.getUrlDecoder().decode(key.path("x").asString()).length);
  }

  private String authorize() {
    return json(post(
            "/bc-authorize",
            Map.of("scope", "openid", "login_hint", NUMBER, "binding_message", "42"),
            "secret"))
        .path("auth_req_id")
        .asString();
  }

  private Reply poll(String request) {
    return post(
        "/token",
        Map.of("grant_type", "urn:openid:params:grant-type:ciba", "auth_req_id", request),
        "secret");
  }

  private Reply post(String path, Map<String, String> form, String secret) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String basic =
        Base64.getEncoder().encodeToString(("quay24:" + secret).getBytes(StandardCharsets.UTF_8));
    return vneid.answer(
        new Request(
            "POST",
            path,
            Map.of(
                "content-type",
                "application/x-www-form-urlencoded",
                "authorization",
                "Basic " + basic),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonNode json(Reply reply) {
    return JsonMapper.shared().readTree(reply.body());
  }
}
