package vn.quay24.distribution.demo.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.distribution.demo.Options;

/**
 * What the kiosk's screen says while a part of it is away, and that it comes back by itself. Only
 * the bench's own interface and the centre's pages are used; one demonstration for all tests, each
 * leaves it whole.
 */
@Timeout(300)
class DegradedModesIT {
  private static final String PORT = "18124";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A broker that was just started knows no will of the agent: 90 s of silence say it then. */
  private static final Duration NOTICED = Duration.ofMinutes(3);

  private static final Pattern SUBMISSION_NUMBER =
      Pattern.compile("[0-9]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}");

  private static final String AWAY = "Đang gián đoạn, máy tự khôi phục";
  private static final String NO_CENTRE = "Tạm dừng vì mất kết nối";
  private static final String ATTRACT = "Chạm vào màn hình để bắt đầu";

  @TempDir static Path folder;
  private static DemoProcess demo;
  private static BenchClient bench;
  private static Eyes eyes;

  @BeforeAll
  static void start() throws Exception {
    Path image = Path.of("..").toAbsolutePath().normalize();
    demo =
        DemoProcess.start(
            Options.parse(
                List.of(
                    "--home",
                    folder.resolve("s").toString(),
                    "--image",
                    image.toString(),
                    "--port",
                    PORT)));
    bench = new BenchClient(demo.address());
    demo.awaitUp(bench);
    eyes = new Eyes(bench, PATIENCE);
    eyes.await(ATTRACT);
    awaitWhole();
  }

  /** So that what one test could not mend is not the next one's trouble. */
  @AfterEach
  void mend() throws Exception {
    for (String process : List.of("centre", "agent", "kiosk")) {
      bench.post("/api/processes/" + process + "/start", Map.of());
    }
    for (String whole :
        List.of("card/plug", "locker/plug", "network/api", "network/broker", "printer/paper")) {
      switched("/api/" + whole, true);
    }
    switched("/api/scanner/jam", false);
    switched("/api/housing/door", false);
    bench.post("/api/scanner/clear", Map.of());
    bench.post("/api/locker/7/close", Map.of());
  }

  @AfterAll
  static void end() {
    if (bench != null) {
      bench.close();
    }
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void anUnpluggedCardReaderClosesWhatNeedsACard() throws Exception {
    switched("/api/card/plug", false);
    eyes.await(AWAY);
    assertFalse(eyes.reads(NO_CENTRE), "look-up by the slip's code stays open");

    switched("/api/card/plug", true);
    awaitWhole();
  }

  @Test
  void aSilentLockerClosesCollectionAlone() throws Exception {
    switched("/api/locker/plug", false);
    eyes.await(AWAY);

    switched("/api/locker/plug", true);
    awaitWhole();
  }

  @Test
  void aTechnicianAtTheOpenHousingSeesEveryDeviceUntilTheDoorCloses() throws Exception {
    switched("/api/housing/door", true);
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Thiết bị của quầy");
    eyes.await("Cửa máy đang mở.");

    switched("/api/printer/paper", false);
    eyes.await("1 thiết bị có lỗi: Máy in phiếu");
    eyes.tapUntil("In phiếu thử", "Chưa in được. Hết giấy.");
    switched("/api/printer/paper", true);
    eyes.tapUntil("In phiếu thử", "Máy in báo đã in xong");

    eyes.tapUntil("Thử đèn", "Mọi đèn đang sáng trắng");
    Patience.until(
        PATIENCE,
        "all lights white",
        () ->
            bench
                    .state()
                    .path("housing")
                    .path("lights")
                    .valueStream()
                    .allMatch(
                        lamp ->
                            lamp.path("rate").asString().equals("continuous")
                                && lamp.path("colour").asString().equals("white"))
                ? Optional.of(true)
                : Optional.empty());

    switched("/api/housing/door", false);
    eyes.await(ATTRACT);
    eyes.awaitGone("Cửa máy đang mở");
    awaitWhole();
  }

  @Test
  void aDoorThatWasTornOpenIsToldToTheTechnicianAndClosesNothingElse() throws Exception {
    bench.post("/api/locker/7/force", Map.of());
    switched("/api/housing/door", true);
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Thiết bị của quầy");
    eyes.await("Cửa ngăn bị mở mà máy không cho mở: 7.");

    bench.post("/api/locker/7/close", Map.of());
    eyes.awaitGone("Cửa ngăn đang mở: 7.");
    assertTrue(eyes.reads("Nghi bị can thiệp"), "a closed door does not say who opened it");
    switched("/api/housing/door", false);
    awaitWhole();
  }

  @Test
  void aCutLineToTheCentreClosesLookUpAlone() throws Exception {
    switched("/api/network/api", false);
    eyes.await(NO_CENTRE);
    assertFalse(eyes.reads(AWAY), "the devices still work");

    switched("/api/network/api", true);
    awaitWhole();
  }

  @Test
  void aPageOfAnotherSiteCanNeitherTouchNorWatch() throws Exception {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpRequest kill =
          HttpRequest.newBuilder(demo.address().resolve("/api/processes/kiosk/kill"))
              .header("Origin", "http://elsewhere.example")
              .header("Content-Type", "text/plain")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertEquals(403, browser.send(kill, HttpResponse.BodyHandlers.discarding()).statusCode());

      URI screen = URI.create("ws://127.0.0.1:" + demo.address().getPort() + "/api/screen");
      CompletionException refused =
          assertThrows(
              CompletionException.class,
              () ->
                  browser
                      .newWebSocketBuilder()
                      .header("Origin", "http://elsewhere.example")
                      .buildAsync(screen, new WebSocket.Listener() {})
                      .join());
      assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
    }
  }

  @Test
  void aCentreThatIsDownClosesLookUpUntilItIsBack() throws Exception {
    bench.post("/api/processes/centre/stop", Map.of());
    eyes.await(NO_CENTRE);

    bench.post("/api/processes/centre/start", Map.of());
    awaitWhole();
  }

  @Test
  void aCutLineToTheBrokerTakesNothingFromTheCitizenAndTheTechnicianSeesIt() throws Exception {
    try (Browser browser = Browser.open(PATIENCE)) {
      openFleet(browser);
      awaitStanding(browser, "Đang phục vụ");

      switched("/api/network/broker", false);
      awaitStanding(browser, "Không nghe trình giám sát");
      assertTrue(eyes.reads(ATTRACT));
      assertFalse(eyes.reads(NO_CENTRE) || eyes.reads(AWAY));

      switched("/api/network/broker", true);
      awaitStanding(browser, "Đang phục vụ");
    }
    awaitWhole();
  }

  private static void openFleet(Browser browser) throws TourException, InterruptedException {
    var centre = bench.state().path("centre");
    var technician = Officer.find(centre.path("accounts"), "technician").orElseThrow();
    browser.visit(centre.path("url").asString() + "/fleet");
    browser.fill("name", technician.path("name").asString());
    browser.fill("password", technician.path("secret").asString());
    browser.click("Đăng nhập");
  }

  /** The kiosk's own badge: the page's figures name every standing at any time. */
  private static void awaitStanding(Browser browser, String standing)
      throws TourException, InterruptedException {
    try {
      Patience.until(
          NOTICED,
          "the kiosk's standing “" + standing + "”",
          () ->
              Optional.of(
                      browser
                          .evaluate(
                              "(document.querySelector('.kiosk .badge.big') || {}).innerText || ''")
                          .asString(""))
                  .filter(standing::equals));
    } catch (TourException e) {
      throw new TourException(e.getMessage() + "; the page says: " + browser.text(), e);
    }
  }

  @Test
  void aKioskTakenOutOfServiceSaysSoAndComesBackWhenItIsToldTo() throws Exception {
    try (Browser browser = Browser.open(PATIENCE)) {
      openFleet(browser);
      awaitStanding(browser, "Đang phục vụ");

      browser.click("Tạm ngừng phục vụ");
      eyes.await("Quầy đang tạm nghỉ");
      assertFalse(eyes.reads(ATTRACT));

      browser.visit(bench.state().path("centre").path("url").asString() + "/fleet");
      browser.click("Phục vụ trở lại");
      eyes.await(ATTRACT);
    }
    awaitWhole();
  }

  @Test
  void aJammedScannerIsNamedAndASlipThatCannotBePrintedIsShownAndSent() throws Exception {
    try (Browser page = Browser.open(PATIENCE)) {
      Citizen citizen =
          new Citizen(bench, eyes, new Camera(bench, page, new Album(folder.resolve("album"))));
      citizen.answerEverything();

      switched("/api/scanner/jam", true);
      bench.post("/api/scanner/feed", Map.of("papers", List.of("quyet-dinh-ly-hon-1")));
      eyes.tap("Quét khay");
      eyes.await("Kẹt giấy trong máy quét");
      switched("/api/scanner/jam", false);
      eyes.await("Có thể quét lại");
      scanAgain();
      bench.post("/api/scanner/clear", Map.of());
      eyes.tapUntil("Tiếp tục", "Mọi thứ đã đúng chưa?");
      citizen.askToPay();

      switched("/api/printer/paper", false);
      citizen.pay();
      eyes.await("Xin chụp lại phiếu này");
      String number = eyes.await("a submission number", DegradedModesIT::isNumber).text().strip();
      Patience.until(
          PATIENCE, "the slip as a message", () -> message(number).filter(text -> !text.isEmpty()));
      switched("/api/printer/paper", true);
      eyes.tap("Xong");
    }
    awaitWhole();
  }

  /** As a citizen does who has pulled the sheet out: presses until the page is there. */
  private static void scanAgain() throws TourException, InterruptedException {
    Patience.until(
        PATIENCE,
        "a page after the jam was cleared",
        () -> {
          if (eyes.reads("Có thể quét lại") || eyes.reads("Kẹt giấy trong máy quét")) {
            eyes.tap("Quét khay");
          }
          return eyes.reads("Trang 1") ? Optional.of(true) : Optional.empty();
        });
  }

  private static boolean isNumber(Eyes.Seen seen) {
    return SUBMISSION_NUMBER.matcher(seen.text().strip()).matches();
  }

  private static Optional<String> message(String words) throws TourException, InterruptedException {
    return bench
        .state()
        .path("phone")
        .path("messages")
        .valueStream()
        .map(message -> message.path("text").asString(""))
        .filter(text -> text.contains(words))
        .findFirst();
  }

  @Test
  void aKilledAppComesBackToItsFirstScreen() throws Exception {
    long before = pidOfKiosk();
    bench.post("/api/processes/kiosk/kill", Map.of());
    Patience.until(
        PATIENCE,
        "another kiosk process with a screen",
        () -> {
          boolean back =
              pidOfKiosk() != before
                  && bench.state().path("kiosk").path("connected").asBoolean()
                  && bench
                      .state()
                      .path("processes")
                      .get(2)
                      .path("state")
                      .asString()
                      .equals("RUNNING");
          return back ? Optional.of(true) : Optional.empty();
        });
    eyes.await(ATTRACT);
    awaitWhole();
  }

  private static long pidOfKiosk() throws TourException, InterruptedException {
    return bench.state().path("processes").get(2).path("pid").asLong();
  }

  private static void switched(String part, boolean on) throws TourException, InterruptedException {
    bench.post(part, Map.of("on", on));
  }

  private static void awaitWhole() throws TourException, InterruptedException {
    Patience.until(
        PATIENCE,
        "a screen on which nothing is closed",
        () ->
            eyes.reads(ATTRACT) && !eyes.reads(NO_CENTRE) && !eyes.reads(AWAY)
                ? Optional.of(true)
                : Optional.empty());
  }
}
