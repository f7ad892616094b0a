package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's Chromium without a window, driven over the Chrome DevTools Protocol: one page that an
 * officer sits before.
 */
final class Browser implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(40);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(150);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Process process;
  private final Path profile;
  private final DevTools page;
  private final Duration patience;

  private Browser(Process process, Path profile, DevTools page, Duration patience) {
    this.process = process;
    this.profile = profile;
    this.page = page;
    this.patience = patience;
  }

  /**
   * Starts the browser with an empty page.
   *
   * @throws TourException there is none on this machine, or it does not start
   */
  static Browser open(Duration patience) throws TourException, InterruptedException {
    try {
      Path profile = Files.createTempDirectory("quay24-browser");
      Process process =
          new ProcessBuilder(
                  program(),
                  "--headless=new",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--hide-scrollbars",
                  "--no-first-run",
                  "--window-size=1440,1000",
                  "--lang=vi",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectErrorStream(true)
              .redirectOutput(profile.resolve("browser.log").toFile())
              .start();
      int port = port(profile.resolve("DevToolsActivePort"));
      return new Browser(process, profile, DevTools.connect(pageAddress(port)), patience);
    } catch (IOException e) {
      throw new TourException("the browser does not start", e);
    }
  }

  private static String program() throws TourException {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(() -> new TourException("the tour needs a browser: apt-get install chromium"));
  }

  private static int port(Path file) throws IOException, TourException, InterruptedException {
    long until = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < until) {
      if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
        return Integer.parseInt(Files.readAllLines(file).getFirst());
      }
      Thread.sleep(LOOK_AGAIN);
    }
    throw new TourException("the browser did not start within " + START.toSeconds() + " s");
  }

  private static URI pageAddress(int port) throws IOException, TourException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
      JsonNode pages =
          JsonMapper.shared()
              .readTree(
                  http.send(
                          HttpRequest.newBuilder(list).build(),
                          HttpResponse.BodyHandlers.ofString())
                      .body());
      for (JsonNode page : pages) {
        if (page.path("type").asString("").equals("page")) {
          return URI.create(page.path("webSocketDebuggerUrl").asString());
        }
      }
    }
    throw new TourException("the browser shows no page");
  }

  void visit(String address) throws TourException, InterruptedException {
    page.call("Page.navigate", Map.of("url", address));
    awaitTrue("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** Waits until some element of the page says these words. */
  void awaitText(String words) throws TourException, InterruptedException {
    awaitTrue("document.body && document.body.innerText.includes(" + quoted(words) + ")");
  }

  /** Loads the page anew until it says these words. */
  void reloadUntil(String words) throws TourException, InterruptedException {
    String address = address();
    Patience.until(
        patience,
        "“" + words + "” on " + address,
        () -> {
          visit(address);
          return text().contains(words) ? Optional.of(words) : Optional.empty();
        });
  }

  /** Clicks the first visible link or button that says these words. */
  void click(String words) throws TourException, InterruptedException {
    String find =
        "[...document.querySelectorAll('a,button,summary,label,input[type=submit]')]"
            + ".find(e => e.offsetParent !== null && (e.innerText || e.value || '').includes("
            + quoted(words)
            + "))";
    awaitTrue("!!" + find);
    evaluate(find + ".click()");
  }

  /** Fills the form field with this name. */
  void fill(String field, String value) throws TourException, InterruptedException {
    String find = "document.querySelector('[name=" + field + "]')";
    awaitTrue("!!" + find);
    evaluate(
        "{const e="
            + find
            + ";e.value="
            + quoted(value)
            + ";e.dispatchEvent(new Event('input',{bubbles:true}));"
            + "e.dispatchEvent(new Event('change',{bubbles:true}))}");
  }

  /** What the page says, as a person reads it. */
  String text() throws TourException, InterruptedException {
    return evaluate("document.body.innerText").asString("");
  }

  /** The address that the page is at. */
  String address() throws TourException, InterruptedException {
    return evaluate("location.href").asString("");
  }

  /** Fetches something with the session of the page: a PDF, a part of a dossier. */
  byte[] fetch(String path) throws TourException, InterruptedException {
    JsonNode data =
        evaluate(
            "fetch("
                + quoted(path)
                + ").then(r => { if (!r.ok) throw new Error(r.status); return r.arrayBuffer(); })"
                + ".then(b => { let s = ''; for (const c of new Uint8Array(b)) s +="
                + " String.fromCharCode(c); return btoa(s); })");
    return Base64.getDecoder().decode(data.asString());
  }

  JsonNode evaluate(String script) throws TourException, InterruptedException {
    return page.evaluate(script);
  }

  byte[] picture() throws TourException, InterruptedException {
    JsonNode shot = page.call("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(shot.path("data").asString());
  }

  private void awaitTrue(String condition) throws TourException, InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (!page.evaluate(condition).asBoolean(false)) {
      if (System.nanoTime() > until) {
        throw new TourException(
            "the page " + address() + " never came to: " + condition + "; it says: " + text());
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  @Override
  public void close() {
    page.close();
    process.destroy();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.getLogger(Browser.class.getName())
          .log(System.Logger.Level.DEBUG, "the browser's profile stays", e);
    }
  }
}
