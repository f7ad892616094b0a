package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.centre.store.Database;

/** Who may change something at the centre's pages, and what the browser is told to keep. */
class SignInIT {
  @TempDir static Path folder;
  private static CentreFixture centre;

  @BeforeAll
  static void start() throws Exception {
    centre = CentreFixture.start(folder);
    centre.publish();
    centre.kiosk("K1");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void theCookieIsHiddenFromScriptsAndOtherSites() throws Exception {
    String cookie = signIn("http").headers().firstValue("Set-Cookie").orElseThrow();

    assertTrue(cookie.contains("; HttpOnly"), cookie);
    assertTrue(cookie.contains("; SameSite=Strict"), cookie);
    assertTrue(cookie.contains("; Path=/"), cookie);
    assertFalse(cookie.contains("Secure"), "the browser of the demonstration speaks plain HTTP");
  }

  @Test
  void behindATlsProxyTheCookieNeverLeavesTls() throws Exception {
    String cookie = signIn("https").headers().firstValue("Set-Cookie").orElseThrow();

    assertTrue(cookie.contains("; Secure"), cookie);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "empty", "another's"})
  void aFormThatIsNotOursChangesNothing(String token) throws Exception {
    TestBrowser technician = TestBrowser.signIn(centre, "technician");
    TestBrowser administrator = TestBrowser.signIn(centre, "administrator");
    Map<String, String> form =
        switch (token) {
          case "none" -> Map.of("action", "out");
          case "empty" -> Map.of("action", "out", "csrf", "");
          default -> Map.of("action", "out", "csrf", administrator.csrf());
        };

    HttpResponse<String> answer =
        TestBrowser.send(centre, "/fleet/K1/commands", technician.cookie(), form);

    assertEquals(403, answer.statusCode());
    assertEquals(0, commands());
  }

  @Test
  void nobodyWhoIsNotSignedInSeesOrChangesAnything() throws Exception {
    HttpResponse<String> answer =
        TestBrowser.send(centre, "/fleet/K1/commands", "", Map.of("action", "out"));

    assertEquals(302, answer.statusCode());
    assertEquals("/sign-in", answer.headers().firstValue("Location").orElseThrow());
    assertEquals(0, commands());
  }

  @Test
  void aRoleThatMayNotIsRefused() throws Exception {
    TestBrowser technician = TestBrowser.signIn(centre, "technician");
    TestBrowser officer = TestBrowser.signIn(centre, "officer");

    assertEquals(403, technician.get("/desk").statusCode());
    assertEquals(403, technician.get("/payments").statusCode());
    assertEquals(403, officer.post("/fleet/K1/commands", Map.of("action", "out")).statusCode());
    assertEquals(403, technician.post("/fleet/K1/revoke", Map.of()).statusCode());
    assertEquals(0, commands());
  }

  @Test
  void whoSignedOutIsOut() throws Exception {
    TestBrowser officer = TestBrowser.signIn(centre, "officer");
    assertEquals(200, officer.get("/desk").statusCode());

    assertEquals(302, officer.post("/sign-out", Map.of()).statusCode());

    assertEquals("/sign-in", officer.get("/desk").headers().firstValue("Location").orElseThrow());
  }

  private static HttpResponse<String> signIn(String scheme) throws Exception {
    String body = "name=" + centre.account("officer") + "&password=" + centre.password("officer");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(centre.pages("/sign-in"))
              .header("X-Forwarded-Proto", scheme)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static int commands() {
    try (Database database = Database.open(centre.configuration().store().url(), "", "")) {
      return database.with(
          db -> db.createQuery("select count(*) from kiosk_command").mapTo(Integer.class).one());
    }
  }
}
