package vn.quay24.centre.main;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser that somebody signed in with: it keeps the cookie and the form token of its session.
 */
public final class TestBrowser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final CentreFixture centre;
  private final String cookie;
  private final String csrf;

  private TestBrowser(CentreFixture centre, String cookie, String csrf) {
    this.centre = centre;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  /** Signs the sample account of this role in. */
  public static TestBrowser signIn(CentreFixture centre, String role)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            centre,
            "/sign-in",
            "",
            Map.of("name", centre.account(role), "password", centre.password(role)));
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    TestBrowser stranger = new TestBrowser(centre, cookie, "");
    String section = stranger.get("/").headers().firstValue("Location").orElseThrow();
    Matcher token = TOKEN.matcher(stranger.get(section).body());
    if (!token.find()) {
      throw new IOException("the page has no form token");
    }
    return new TestBrowser(centre, cookie, token.group(1));
  }

  public String cookie() {
    return cookie;
  }

  public String csrf() {
    return csrf;
  }

  /** A page, redirects not followed. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(centre.pages(path)).header("Cookie", cookie).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form as the page has it, with its token. */
  public HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("csrf", csrf);
    return send(centre, path, cookie, form);
  }

  /** Sends a form of nobody's page. */
  public static HttpResponse<String> send(
      CentreFixture centre, String path, String cookie, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return HTTP.send(
        HttpRequest.newBuilder(centre.pages(path))
            .header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
